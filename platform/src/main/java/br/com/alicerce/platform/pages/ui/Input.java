package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/** Something to fill in, with a line below it that complains, or else helps. */
public interface Input extends Component {

  /** The input's id, the same in every rendering, so that errors can link to it. */
  String id();

  /** What helps to fill it in; null for none. */
  default @Nullable String hint() {
    return null;
  }

  /** What is wrong with it; null for nothing. */
  @Nullable String error();

  /** The line below. */
  default FieldNote note() {
    return new FieldNote(noteId(), hint(), error());
  }

  /** The id of the line below; null where there is none. */
  default @Nullable String noteId() {
    return hint() == null && error() == null ? null : id() + "-note";
  }

  /** The word of {@code aria-invalid}; null while nothing is wrong. */
  default @Nullable String invalid() {
    return error() == null ? null : "true";
  }
}
