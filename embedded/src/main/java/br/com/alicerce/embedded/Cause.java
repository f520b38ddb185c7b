package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** A file system's refusal in words. */
final class Cause {

  private Cause() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException refused when refused.getReason() != null ->
          refused.getReason() + " (" + refused.getFile() + ")";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
