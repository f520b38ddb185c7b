package br.com.alicerce.construction.testes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at once. */
public final class EmParalelo {

  private EmParalelo() {}

  /** What each of so many callers was answered, in their order. */
  public static <T> List<T> run(int callers, IntFunction<T> call) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = IntStream.range(0, callers).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList();
      return executor.invokeAll(calls).stream().map(EmParalelo::answer).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T> T answer(Future<T> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
