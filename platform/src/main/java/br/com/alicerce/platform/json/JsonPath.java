package br.com.alicerce.platform.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Where a reader is in a body: names of objects' fields and positions in arrays. */
final class JsonPath {

  private static final class Step {
    private String name = "";
    private int position = -1;
    private final boolean array;

    private Step(boolean array) {
      this.array = array;
    }
  }

  private final Deque<Step> steps = new ArrayDeque<>();

  void enterObject() {
    steps.addLast(new Step(false));
  }

  void enterArray() {
    steps.addLast(new Step(true));
  }

  void leave() {
    steps.pollLast();
  }

  void at(String name) {
    Step last = steps.peekLast();
    if (last != null) {
      last.name = name;
    }
  }

  void nextElement() {
    Step last = steps.peekLast();
    if (last != null && last.array) {
      last.position++;
    }
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Iterator<Step> all = steps.iterator(); all.hasNext(); ) {
      Step step = all.next();
      if (step.array) {
        path.append('[').append(Math.max(step.position, 0)).append(']');
      } else if (!step.name.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(step.name);
      }
    }
    return path.toString();
  }
}
