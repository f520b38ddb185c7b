package br.com.alicerce.eventing.stream;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;
import redis.clients.jedis.util.SafeEncoder;

/**
 * One connection, opened when it is needed and again after it broke. Every new one is first asked for its eviction policy, so that a
 * Redis that evicts is never used, also not one that was changed or exchanged while we ran.
 */
final class RedisLine implements AutoCloseable {

  private static final String SAFE_POLICY = "noeviction";
  private static final String POLICY_FIELD = "maxmemory_policy:";
  private static final Pattern IN_SCRIPT = Pattern.compile("^@user_script: ?[0-9]+: -?");
  private static final int CONNECT_MILLIS = 2_000;

  private final RedisStreamSettings settings;
  private final DefaultJedisClientConfig config;
  private @Nullable Connection connection;

  /** @param wait the longest that a command on this line asks Redis to wait */
  RedisLine(RedisStreamSettings settings, Duration wait) {
    this.settings = settings;
    int timeout = Math.toIntExact(wait.plus(settings.timeout()).toMillis());
    this.config = DefaultJedisClientConfig.builder()
        .user(JedisURIHelper.getUser(settings.url()))
        .password(JedisURIHelper.getPassword(settings.url()))
        .database(JedisURIHelper.getDBIndex(settings.url()))
        .ssl(JedisURIHelper.isRedisSSLScheme(settings.url()))
        .protocol(RedisProtocol.RESP2)
        .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
        .connectionTimeoutMillis(CONNECT_MILLIS)
        .socketTimeoutMillis(timeout)
        .blockingSocketTimeoutMillis(timeout)
        .build();
  }

  /** Runs one command. */
  synchronized <T> StreamReply<T> ask(CommandObject<T> command) {
    try {
      return StreamReply.answered(open().executeCommand(command));
    } catch (JedisException | EvictingPolicy failure) {
      return StreamReply.failed(trouble(failure));
    }
  }

  /** Sends all commands, then reads a reply for each: what was refused, or was not answered, is never taken for done. */
  synchronized Appended pipeline(List<CommandArguments> commands) {
    int confirmed = 0;
    StreamTrouble first = null;
    try {
      Connection open = open();
      commands.forEach(open::sendCommand);
      for (int reply = 0; reply < commands.size(); reply++) {
        StreamTrouble refused = read(open);
        first = first == null ? refused : first;
        confirmed += first == null ? 1 : 0;
      }
    } catch (JedisException | EvictingPolicy failure) {
      StreamTrouble trouble = trouble(failure);
      first = first == null ? trouble : first;
    }
    return new Appended(confirmed, first);
  }

  /** One reply of a pipeline; the others still have to be read when this one is a refusal. */
  private @Nullable StreamTrouble read(Connection open) {
    try {
      open.getOne();
      return null;
    } catch (JedisDataException refused) {
      return trouble(refused);
    }
  }

  private Connection open() {
    if (connection == null) {
      Connection fresh = new Connection(JedisURIHelper.getHostAndPort(settings.url()), config);
      connection = fresh;
      String policy = policy(fresh);
      if (!policy.equals(SAFE_POLICY)) {
        throw new EvictingPolicy(policy);
      }
    }
    return connection;
  }

  private static String policy(Connection fresh) {
    fresh.sendCommand(Protocol.Command.INFO, "memory");
    String info = SafeEncoder.encode((byte[]) fresh.getOne());
    return info.lines()
        .filter(line -> line.startsWith(POLICY_FIELD))
        .map(line -> line.substring(POLICY_FIELD.length()))
        .findFirst()
        .orElse("unknown");
  }

  private StreamTrouble trouble(RuntimeException failure) {
    return switch (failure) {
      case EvictingPolicy evicting -> {
        drop();
        yield new StreamTrouble.Evicting(evicting.policy);
      }
      case JedisDataException refused -> refusal(String.valueOf(refused.getMessage()));
      default -> {
        drop();
        yield new StreamTrouble.Unreachable(String.valueOf(failure.getMessage()));
      }
    };
  }

  /** Redis 6.2 says before some refusals in which line of a script they were met. */
  private static StreamTrouble refusal(String told) {
    String message = IN_SCRIPT.matcher(told).replaceFirst("");
    return switch (message.split(" ", 2)[0]) {
      case "OOM" -> new StreamTrouble.OutOfMemory(message);
      case "LOADING" -> new StreamTrouble.Loading(message);
      case "READONLY", "MISCONF", "MASTERDOWN" -> new StreamTrouble.ReadOnly(message);
      case "NOGROUP" -> new StreamTrouble.NoGroup(message);
      default -> new StreamTrouble.Refused(message);
    };
  }

  private void drop() {
    if (connection != null) {
      try {
        connection.close();
      } catch (JedisConnectionException alreadyGone) {
        // it is what we want
      }
      connection = null;
    }
  }

  @Override
  public synchronized void close() {
    drop();
  }

  private static final class EvictingPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String policy;

    private EvictingPolicy(String policy) {
      super(policy, null, false, false);
      this.policy = policy;
    }
  }
}
