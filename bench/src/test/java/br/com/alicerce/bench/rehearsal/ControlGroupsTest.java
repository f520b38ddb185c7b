package br.com.alicerce.bench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a directory that looks like the kernel's; what the kernel does with it is the kernel's. */
class ControlGroupsTest {

  @TempDir
  private Path root;

  @Test
  void they_are_allowed_where_the_kernel_hands_the_memory_controller_down() throws IOException {
    assertThat(ControlGroups.areAllowed(root)).as("no version 2").isFalse();
    Files.writeString(root.resolve("cgroup.procs"), "");
    Files.writeString(root.resolve("cgroup.subtree_control"), "cpu pids\n");
    assertThat(ControlGroups.areAllowed(root)).as("no memory").isFalse();
    Files.writeString(root.resolve("cgroup.subtree_control"), "cpu memory pids\n");
    assertThat(ControlGroups.areAllowed(root)).isTrue();
  }

  @Test
  void a_unit_joins_its_group_before_it_is_what_it_becomes() throws IOException, InterruptedException {
    ControlGroups groups = new ControlGroups(root);
    List<String> command = groups.within("relay-1", 400, List.of("sh", "-c", "echo \"$$ $1\" >\"$0\"", "", "a b"));
    Path group = Files.list(root).findFirst().orElseThrow();
    Path out = root.resolve("out");
    List<String> writing = command.stream().map(word -> word.isEmpty() ? out.toString() : word).toList();
    long pid = new ProcessBuilder(writing).start().toHandle().onExit().join().pid();
    assertThat(group.getFileName().toString()).endsWith("-relay-1");
    assertThat(group.resolve("memory.max")).hasContent("400M");
    assertThat(group.resolve("cgroup.procs")).hasContent(Long.toString(pid));
    assertThat(out).as("the same process, its words as they were").hasContent(pid + " a b");
  }
}
