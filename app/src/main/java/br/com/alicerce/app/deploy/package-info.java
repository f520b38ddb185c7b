/**
 * What an operator puts around the processes: the proxy's configuration and the system's units, written from a few options and readable as
 * they stand. Nothing here runs with the product.
 *
 * <p>How a request survives that a process leaves or dies. An nginx without paid parts learns of a process only by sending it something,
 * so the two are made to fit each other:
 *
 * <ul>
 *   <li>A listener that closes resets what waits at its door, and a POST that was sent there is lost: nginx may not repeat it. So nothing
 *       may be at the door. {@link br.com.alicerce.platform.http.Drain} turns away what nginx may repeat, which makes nginx avoid the
 *       process, and closes right after one was turned away, when nginx sends nothing for a second, as soon as the system knows of
 *       nobody connected.
 *   <li>A connection kept idle that ends while a POST is written to it loses the POST. So nginx gives up idle connections after 2 s, long
 *       before any process would, and a process that leaves says {@code Connection: close} in every answer for longer than that.
 *   <li>After the listener is gone connections are refused. Nothing was sent then, and nginx goes elsewhere with any request.
 *   <li>A process that is killed takes the requests with it that it had. What is safe is repeated by nginx. For a POST the client is
 *       answered 502 and repeats it with the same Idempotency-Key.
 *   <li>PUT and DELETE are repeated by nginx after a failure. A PUT carries If-Match, a DELETE switches off: twice does what once does.
 * </ul>
 *
 * <p>The numbers that must fit are held by a test: time a failed process is avoided &lt; first step of the drain; time an idle connection
 * is kept &lt; first two steps.
 */
@NullMarked
package br.com.alicerce.app.deploy;

import org.jspecify.annotations.NullMarked;
