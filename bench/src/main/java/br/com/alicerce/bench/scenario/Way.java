package br.com.alicerce.bench.scenario;

/** How requests come in, besides straight to the processes. */
public enum Way {
  /** Not at all. */
  STRAIGHT,
  /** Through nginx. */
  NGINX,
  /** Through nginx with TLS, each connection kept for as many requests as nginx lets it have. */
  NGINX_TLS
}
