package br.com.alicerce.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing is told in one line, and tests that are left out are told last. */
class LauncherTest {

  /** A Maven whose tests pass, but for one that skips itself; it tells which were left out. */
  private static final String MAVEN = """
      here=$(dirname "${2}")
      reports="$here/app/target/surefire-reports"
      mkdir -p "$reports"
      echo "Tests run: 5, Failures: 0, Errors: 0, Skipped: ${SKIPPED:-0}, Time elapsed: 1 s" >"$reports/SomeTest.txt"
      echo "maven $* without $ALICERCE_TESTS_LEFT_OUT"
      """;
  private static final String TAKES = "is not installed, and installing it takes apt-get and root or sudo without a password";

  @TempDir Path directory;

  private BareMachine machine;

  @BeforeEach
  void unpack() {
    machine = new BareMachine(directory);
  }

  @Test
  void a_role_starts_by_what_the_jvm_learned_of_this_build_where_there_is_a_place_for_it() throws IOException {
    machine.withBuiltHouse();
    assertThat(machine.alicerce("vertical").text()).contains(" vertical").doesNotContain("AOT");
    machine.with("CACHE_DIRECTORY", directory.toString());
    Path older = Files.writeString(directory.resolve("vertical-1.aot"), "of an older build");
    Matcher learning = Pattern.compile("-XX:AOTCacheOutput=(\\S+)").matcher(machine.alicerce("vertical").text());
    assertThat(learning.find()).isTrue();
    assertThat(older).doesNotExist();
    Files.writeString(Path.of(learning.group(1)), "learned");
    assertThat(machine.alicerce("vertical").text()).contains("-XX:AOTCache=" + learning.group(1)).doesNotContain("AOTCacheOutput");
    assertThat(machine.alicerce("relay").text()).contains("-XX:AOTCacheOutput=" + directory + "/relay-");
    assertThat(machine.alicerce("status").text()).doesNotContain("AOT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void a_missing_jdk_is_one_line(String command) {
    BareMachine.Said said = machine.alicerce(command);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.lines()).singleElement().asString().startsWith("alicerce: needs a JDK 25 and found none").contains("JAVA_HOME");
  }

  @Test
  void an_older_java_on_the_path_is_none() {
    machine.withProgram("java", "echo 'openjdk version \"21.0.2\"' >&2").withProgram("javac", "true");
    assertThat(machine.alicerce("demo").lines()).singleElement().asString().startsWith("alicerce: needs a JDK 25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void a_missing_maven_is_one_line(String command) {
    BareMachine.Said said = machine.withJdk().alicerce(command);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.lines()).singleElement().asString().startsWith("alicerce: needs Maven 3.8 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void a_full_disk_is_one_line(String command) {
    machine.withJdk().withProgram("mvn", MAVEN).withProgram("df", "printf 'Filesystem 1024-blocks Used Available\\n/dev/x 9 9 20480\\n'");
    BareMachine.Said said = machine.alicerce(command);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.lines()).singleElement().asString().contains("is almost full: 20 MB left");
  }

  @Test
  void a_disk_that_fills_while_building_is_told_by_what_said_so() {
    machine.withJdk().withProgram("mvn", """
        echo '[ERROR] Failed to execute goal: No space left on device -> [Help 1]'
        exit 1""");
    BareMachine.Said said = machine.alicerce("demo");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text()).contains("No space left on device", "alicerce: the build failed, see ");
  }

  @Test
  void where_nothing_may_be_installed_the_last_lines_say_what_was_left_out() {
    machine.withJdk().withProgram("mvn", MAVEN);
    BareMachine.Said said = machine.alicerce("test", "-q");
    assertThat(said.exitCode()).isZero();
    assertThat(said.text()).contains(" verify -q without browser,nginx,promtool");
    assertThat(said.lines()).endsWith("All modules: 5 tests run, 0 failed, 0 skipped",
        "LEFT OUT: browser tests: chromium " + TAKES, "LEFT OUT: nginx tests: nginx " + TAKES,
        "LEFT OUT: promtool tests: promtool " + TAKES);
    assertThat(machine.with("CI", "true").alicerce("test").exitCode()).as("the check fails").isEqualTo(3);
  }

  @Test
  void without_the_right_to_install_apt_is_left_alone() {
    machine.withJdk().withProgram("mvn", MAVEN).withProgram("id", "echo 1000").withProgram("sudo", "exit 1")
        .withProgram("apt-get", "echo called >" + directory.resolve("apt"));
    assertThat(machine.alicerce("test").text()).contains("LEFT OUT: browser tests");
    assertThat(directory.resolve("apt")).doesNotExist();
  }

  @Test
  void what_could_not_be_installed_is_left_out_with_the_reason() {
    machine.withJdk().withProgram("mvn", MAVEN).withProgram("id", "echo 0").withProgram("apt-get", "echo 'E: no network'; exit 100");
    assertThat(machine.alicerce("test").text()).contains("apt-get failed: E: no network", "LEFT OUT: nginx tests");
  }

  @Test
  void what_is_installed_is_not_left_out_and_what_skips_itself_is_told() {
    for (String program : new String[] {"google-chrome", "nginx", "promtool", "unshare"}) {
      machine.withProgram(program, "true");
    }
    machine.withJdk().withProgram("mvn", MAVEN);
    assertThat(machine.with("CI", "true").alicerce("test").exitCode()).isZero();
    BareMachine.Said said = machine.with("SKIPPED", "2").alicerce("test");
    assertThat(said.lines()).endsWith("All modules: 5 tests run, 0 failed, 2 skipped", "LEFT OUT: some tests of SomeTest: skipped");
    assertThat(said.exitCode()).isEqualTo(3);
  }

  @Test
  void what_somebody_leaves_out_is_told_as_theirs() {
    machine.withJdk().withProgram("mvn", MAVEN).with("ALICERCE_TESTS_LEFT_OUT", "browser,nginx,promtool");
    assertThat(machine.alicerce("test").lines()).endsWith(
        "LEFT OUT: browser,nginx,promtool tests: asked for by ALICERCE_TESTS_LEFT_OUT");
    assertThat(Files.exists(directory.resolve("house/target"))).isFalse();
  }
}
