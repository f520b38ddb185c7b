package br.com.alicerce.embedded;

/** What a server says when asked whether it is well. */
public enum Answer {
  /** It does work. */
  READY,
  /** It lives but takes no work now: it is starting, recovering, or all its connections are in use. */
  BUSY,
  /** It lives but refuses our password. */
  DENIED,
  /** It said nothing, or there is none. */
  SILENT
}
