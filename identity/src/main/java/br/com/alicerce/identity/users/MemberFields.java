package br.com.alicerce.identity.users;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.security.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The inputs of a person on a page. */
public final class MemberFields {

  static final String PASSWORD = "password";

  private MemberFields() {}

  /** What stands in the inputs of a person who is changed; never a password. */
  static Map<String, String> of(User user) {
    Map<String, String> values = new HashMap<>();
    values.put("name", user.name());
    values.put("email", user.email().text());
    values.put("active", user.active() ? "true" : "");
    values.put("version", Integer.toString(user.version()));
    for (Role role : Role.values()) {
      values.put(input(role), user.roles().contains(role) ? "true" : "");
    }
    return values;
  }

  /** The name of the input that tells whether a person has a role. */
  public static String input(Role role) {
    return "role_" + role.word();
  }

  static Set<Role> roles(FormFields sent) {
    return Arrays.stream(Role.values()).filter(role -> sent.text(input(role)).isPresent()).collect(Collectors.toSet());
  }

  /** The password as typed, blanks and all; empty for none. */
  static String password(FormFields sent) {
    return sent.all(PASSWORD).stream().findFirst().orElse("");
  }

  /** The version that the form was filled in for; one that never was when it doesn't say. */
  static int version(FormFields sent) {
    return sent.text("version").filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
  }
}
