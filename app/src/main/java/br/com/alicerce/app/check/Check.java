package br.com.alicerce.app.check;

import br.com.alicerce.platform.database.Session;
import java.util.List;

/** One thing that must hold, of every store or of the database. It only looks. */
public interface Check {

  /** Most findings of one check that are told; there may be more. */
  int MOST = 100;

  /** A short name that programs may rely on. */
  String name();

  /** What must hold, as a sentence. */
  String says();

  /** What an operator does when it does not. */
  String remedy();

  /**
   * Whether it holds only at rest, because work under way makes it look broken for a moment. Such a finding counts when it is still the
   * same after a while.
   */
  boolean settles();

  /**
   * What does not hold, {@value #MOST} at most.
   *
   * @param session of the migrator, who sees every store; all checks share one snapshot
   */
  List<Finding> look(Session session, Scope scope);
}
