package br.com.alicerce.app.house.wanted;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that the house does without.
 *
 * @param what its name
 * @param libraries how a library of it is called
 * @param texts how deployment files, launchers and code speak of it
 * @param twinLibrary a library that must be seen
 * @param twinText a text that must be seen
 */
record Unwanted(String what, Pattern libraries, Pattern texts, String twinLibrary, SourceText twinText) {

  static final List<Unwanted> ALL = List.of(
      of("Kubernetes", "kubernetes|fabric8|k8s",
          "\\bkubectl\\b|\\bhelm (install|upgrade)\\b|^apiVersion:|^kind: *(Deployment|Pod|Service)\\b",
          "io.fabric8:kubernetes-client", "apiVersion: apps/v1\nkind: Deployment"),
      of("database sharding", "shardingsphere|vitess|citus|mycat",
          "create_distributed_table|create_reference_table|shardingsphere|\\bvtgate\\b|postgres_fdw|\\bdblink\\b",
          "org.apache.shardingsphere:shardingsphere-jdbc", "select create_distributed_table('pedidos', 'tenant_id')"),
      of("change data capture", "debezium|maxwell|wal2json|pgoutput",
          "wal_level *= *'?logical|create_replication_slot|create publication|debezium",
          "io.debezium:debezium-embedded", "wal_level = logical"),
      of("a broker besides Redis Streams",
          "kafka|rabbitmq|amqp|[:.-]nats|jnats|pulsar|activemq|artemis|rocketmq|[:.-]jms|mqtt|eventstore|kinesis|[:.-]sqs",
          "\\b(kafka|rabbitmq|amqps?:|nats:|pulsar:|activemq|mqtts?:)", "org.apache.kafka:kafka-clients", "BROKER_URL=amqp://broker"),
      of("a service mesh", "istio|linkerd|[:.-]envoy|consul|dapr", "\\b(istioctl?|linkerd|envoy|consul|daprd)\\b", "io.dapr:dapr-sdk",
          "ExecStart=/usr/bin/envoy -c mesh.yaml"),
      of("a distributed cache", "hazelcast|infinispan|ignite|memcached|jgroups|redisson|coherence",
          "\\b(hazelcast|infinispan|memcached)\\b", "com.hazelcast:hazelcast", "ExecStart=/usr/bin/memcached -m 64"),
      of("a database per tenant", "schema-per-tenant|multitenant-datasource",
          "(?i)create (database|schema) [^;]*(tenant|slug|loja)|%s_tenant|jdbc:postgresql:[^\"\\s]*(slug|tenant)",
          "org.example:multitenant-datasource", "statement.execute(\"create database \" + slug);"));

  private static Unwanted of(String what, String libraries, String texts, String twinLibrary, String twinText) {
    return new Unwanted(what, Pattern.compile(libraries), Pattern.compile(texts, Pattern.MULTILINE), twinLibrary,
        new SourceText("deploy/twin", twinText));
  }

  List<String> amongLibraries(Stream<String> names) {
    return names.filter(name -> libraries.matcher(name).find()).toList();
  }

  List<String> amongTexts(Stream<SourceText> read) {
    return read.flatMap(text -> texts.matcher(text.text()).results().map(found -> text.path() + ": " + found.group())).toList();
  }

  @Override
  public String toString() {
    return what;
  }
}
