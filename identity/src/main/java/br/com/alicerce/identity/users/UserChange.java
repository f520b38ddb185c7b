package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a person, as typed. What is null stays as it is. */
public record UserChange(
    @Nullable String name,
    @Nullable String email,
    @Nullable Set<Role> roles,
    @Nullable Boolean active,
    @Nullable PasswordHash password) {}
