package br.com.alicerce.eventing.stream;

/** The Redis given would throw events away when it is full. The message is one line that tells an operator what to do. */
public final class UnfitRedis extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitRedis(String policy) {
    super("Redis may evict data (maxmemory-policy is " + policy + "): set maxmemory-policy to noeviction and start again");
  }
}
