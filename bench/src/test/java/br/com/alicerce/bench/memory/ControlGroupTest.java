package br.com.alicerce.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a directory that looks like the kernel's; what the kernel does with it is the kernel's. */
class ControlGroupTest {

  @TempDir
  private Path mounts;

  private Path first;

  @BeforeEach
  void mount() throws IOException {
    first = Files.createDirectory(mounts.resolve("memory"));
  }

  @Test
  void the_second_version_is_taken_where_the_memory_controller_is_handed_down() throws IOException {
    assertThat(MemoryController.below(mounts)).as("nothing mounted").isEmpty();
    Files.writeString(mounts.resolve("cgroup.procs"), "");
    Files.writeString(mounts.resolve("cgroup.subtree_control"), "cpu pids\n");
    assertThat(MemoryController.below(mounts)).as("no memory").isEmpty();
    Files.writeString(mounts.resolve("cgroup.subtree_control"), "cpu memory pids\n");
    assertThat(MemoryController.below(mounts)).contains(new MemoryController(mounts, MemoryController.Version.TWO));
  }

  @Test
  void the_first_version_is_taken_where_the_second_has_no_memory() throws IOException {
    Files.writeString(mounts.resolve("cgroup.procs"), "");
    Files.writeString(mounts.resolve("cgroup.subtree_control"), "");
    Files.writeString(first.resolve("cgroup.procs"), "");
    assertThat(MemoryController.below(mounts)).as("no memory in either").isEmpty();
    Files.writeString(first.resolve("memory.limit_in_bytes"), "9223372036854771712");
    assertThat(MemoryController.below(mounts)).contains(new MemoryController(first, MemoryController.Version.ONE));
  }

  @Test
  void a_group_has_its_limit_and_no_swap_in_either_version() throws IOException {
    Path two = Files.createDirectories(mounts.resolve("two"));
    Files.createFile(two.resolve("memory.swap.max"));
    ControlGroup.make(new MemoryController(mounts, MemoryController.Version.TWO), "two", 400);
    assertThat(two.resolve("memory.max")).hasContent("400M");
    assertThat(two.resolve("memory.swap.max")).hasContent("0");
    Path one = Files.createDirectories(first.resolve("one"));
    Files.createFile(one.resolve("memory.memsw.limit_in_bytes"));
    ControlGroup.make(new MemoryController(first, MemoryController.Version.ONE), "one", 300);
    assertThat(one.resolve("memory.limit_in_bytes")).hasContent("300M");
    assertThat(one.resolve("memory.memsw.limit_in_bytes")).as("memory and swap in one").hasContent("300M");
  }

  @Test
  void a_process_joins_its_group_before_it_is_what_it_becomes() throws IOException {
    ControlGroup group = ControlGroup.make(new MemoryController(mounts, MemoryController.Version.TWO), "relay-1", 400);
    Path out = mounts.resolve("out");
    List<String> command = group.within(List.of("sh", "-c", "echo \"$$ $1\" >\"$0\"", out.toString(), "a b"));
    long pid = new ProcessBuilder(command).start().toHandle().onExit().join().pid();
    assertThat(ControlGroup.members(mounts.resolve("relay-1"))).hasContent(Long.toString(pid));
    assertThat(out).as("the same process, its words as they were").hasContent(pid + " a b");
  }

  @Test
  void who_starts_others_is_in_the_group_meanwhile_and_not_afterwards() {
    MemoryController controller = new MemoryController(mounts, MemoryController.Version.TWO);
    ControlGroup group = ControlGroup.make(controller, "all", 4_096);
    Path members = ControlGroup.members(mounts.resolve("all"));
    Path outside = ControlGroup.members(controller.own());
    String self = Long.toString(ProcessHandle.current().pid());
    String answer = group.during(() -> {
      assertThat(members).hasContent(self);
      assertThat(outside).doesNotExist();
      return "started";
    });
    assertThat(answer).isEqualTo("started");
    assertThat(outside).hasContent(self);
  }

  @Test
  void what_the_kernel_ended_is_counted() throws IOException {
    ControlGroup group = ControlGroup.make(new MemoryController(mounts, MemoryController.Version.TWO), "all", 4_096);
    Files.writeString(mounts.resolve("all").resolve("memory.events"), "low 0\nmax 12\noom 3\noom_kill 2\noom_group_kill 0\n");
    assertThat(group.ended()).isEqualTo(2);
  }
}
