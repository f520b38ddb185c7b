package br.com.alicerce.eventing.stream;

/** What came of a question to the stream. */
public sealed interface StreamReply<T> {

  /** It was done, with this answer. */
  record Answered<T>(T value) implements StreamReply<T> {}

  /** It was not done, or nobody knows whether it was. */
  record Failed<T>(StreamTrouble trouble) implements StreamReply<T> {}

  static <T> StreamReply<T> answered(T value) {
    return new Answered<>(value);
  }

  static <T> StreamReply<T> failed(StreamTrouble trouble) {
    return new Failed<>(trouble);
  }
}
