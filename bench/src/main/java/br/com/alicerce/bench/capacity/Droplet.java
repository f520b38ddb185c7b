package br.com.alicerce.bench.capacity;

import java.util.List;

/**
 * A server to rent.
 *
 * @param name for people
 * @param gigabytes of memory
 * @param cores virtual ones; the price list of the design names none, these are DigitalOcean's of that memory
 * @param dollars a month
 * @param managed whether it is a managed PostgreSQL, and can be nothing else
 */
public record Droplet(String name, int gigabytes, int cores, int dollars, boolean managed) {

  /** Droplets, cheapest first. */
  public static final List<Droplet> ORDINARY = List.of(
      new Droplet("1 GB", 1, 1, 6, false),
      new Droplet("2 GB", 2, 1, 12, false),
      new Droplet("4 GB", 4, 2, 24, false),
      new Droplet("8 GB", 8, 4, 48, false));

  /** Managed PostgreSQL, cheapest first. */
  public static final List<Droplet> MANAGED = List.of(
      new Droplet("managed 2 GB", 2, 1, 25, true),
      new Droplet("managed 4 GB", 4, 2, 50, true),
      new Droplet("managed 8 GB", 8, 4, 100, true));

  /** The ordinary one of this memory. */
  public static Droplet of(int gigabytes) {
    return ORDINARY.stream().filter(droplet -> droplet.gigabytes() == gigabytes).findFirst().orElseThrow();
  }

  /** The managed one of this memory. */
  public static Droplet managed(int gigabytes) {
    return MANAGED.stream().filter(droplet -> droplet.gigabytes() == gigabytes).findFirst().orElseThrow();
  }
}
