package br.com.alicerce.bench.capacity;

/** What a deployment is made of, and what to do when it is the one that breaks. */
public enum Component {
  NGINX("nginx", "a second nginx behind a floating address or DNS", true),
  VERTICAL("vertical", "a second droplet with a vertical behind nginx", true),
  RELAY("relay", "a larger droplet: one leads, more of them only stand by; past that, shards of the stream", false),
  ENGINES("engines", "one more worker in the same consumer group", true),
  POSTGRESQL("PostgreSQL", "read replicas, memory, EXPLAIN ANALYZE; then partitions by store", false),
  REDIS("Redis", "a larger droplet; past that, the stream's shards on a Redis each", false);

  private final String title;
  private final String remedy;
  private final boolean multiplies;

  Component(String title, String remedy, boolean multiplies) {
    this.title = title;
    this.remedy = remedy;
    this.multiplies = multiplies;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** What is scaled when it is full. */
  public String remedy() {
    return remedy;
  }

  /** Whether one more process takes its share of the load. */
  public boolean multiplies() {
    return multiplies;
  }
}
