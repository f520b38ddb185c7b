/** How the process writes its log: for people, or a line of JSON an event for programs. */
@NullMarked
package br.com.alicerce.app.logs;

import org.jspecify.annotations.NullMarked;
