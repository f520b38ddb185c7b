package br.com.alicerce.app.demo;

import br.com.alicerce.app.demo.DemoProgress.Chapter;
import br.com.alicerce.construction.Construction;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the store's past through the use cases, some actions a transaction, each chapter exactly once however often it is cut off.
 */
final class DemoHistory {

  private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

  /** One seed, one past: every newcomer sees the same store. */
  private static final long SEED = 20_260_706;

  private static final int ACTIONS_A_CHAPTER = 20;
  private static final int ITEMS_A_CHAPTER = 50;
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final Database database;
  private final DemoPeople people;
  private final Clock clock;
  private final Consumer<String> progress;
  private final Construction construction;
  private final DemoData data = DemoData.bundled();
  private volatile boolean stopping;
  private long toldAt = System.nanoTime();

  DemoHistory(Database database, Construction construction, DemoPeople people, Clock clock, Consumer<String> progress) {
    this.database = database;
    this.construction = construction;
    this.people = people;
    this.clock = clock;
    this.progress = progress;
  }

  UUID storeId() {
    return people.owner().storeId();
  }

  void stop() {
    stopping = true;
  }

  /** Tells what has not been told yet. */
  void tell() {
    List<Chapter> chapters = database.read(DemoProgress::read);
    Instant now = DemoProgress.last(chapters).map(Chapter::now).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    DemoPlan plan = new DemoPlan(data, SEED, now.atZone(OpeningHours.ZONE).toLocalDate(), now);
    DemoIds ids = new DemoIds(DemoProgress.ids(chapters));
    DemoStage stage = new DemoStage(construction, people, data, ids);
    DemoTeller teller = new DemoTeller(construction, people, stage, ids);
    List<BiConsumer<Session, Instant>> setting = setting(stage);
    int told = DemoProgress.last(chapters).map(Chapter::told).orElse(0);
    int number = chapters.size();
    Book book = new Book(now, ids);
    for (; told < setting.size() && !stopping; number++) {
      int end = Math.min(setting.size(), told + ITEMS_A_CHAPTER);
      List<BiConsumer<Session, Instant>> part = setting.subList(told, end);
      boolean opening = told == 0;
      book.write(number + 1, end, plan.opening(), session -> {
        if (opening) {
          stage.decide(session, plan.opening());
        }
        part.forEach(step -> step.accept(session, plan.opening()));
      });
      told = end;
    }
    tellActions(plan, teller, book, setting.size(), told, number);
  }

  private void tellActions(DemoPlan plan, DemoTeller teller, Book book, int before, int told, int number) {
    Iterator<DemoAction> actions = plan.actions().skip(Math.max(0, told - before)).iterator();
    int done = told;
    int chapter = number;
    while (actions.hasNext() && !stopping) {
      List<DemoAction> part = next(actions);
      done += part.size();
      chapter++;
      book.write(chapter, done, part.getLast().at(), session -> part.forEach(action -> tell(session, teller, action)));
      say(plan, part.getLast().at());
    }
    if (!stopping) {
      progress.accept("The history is complete: " + DemoPlan.DAYS + " days.");
    }
  }

  private List<BiConsumer<Session, Instant>> setting(DemoStage stage) {
    List<BiConsumer<Session, Instant>> steps = new ArrayList<>();
    data.items().forEach(item -> steps.add((session, at) -> stage.addItem(session, at, item)));
    for (int index = 0; index < data.customers().size(); index++) {
      int customer = index;
      steps.add((session, at) -> stage.addCustomer(session, at, customer));
    }
    for (int index = 0; index < data.sites().size(); index++) {
      int site = index;
      steps.add((session, at) -> stage.addSite(session, at, site));
    }
    return steps;
  }

  private static List<DemoAction> next(Iterator<DemoAction> actions) {
    List<DemoAction> part = new ArrayList<>();
    while (part.size() < ACTIONS_A_CHAPTER && actions.hasNext()) {
      part.add(actions.next());
    }
    return part;
  }

  /** A person may have taken a quote in hand before its past was told to the end; the past then leaves it to them. */
  private static void tell(Session session, DemoTeller teller, DemoAction action) {
    if (teller.tell(session, action) instanceof Outcome.Refused<?>(var refusal)) {
      LOG.info("The demo's {} was left out: {}", action, refusal);
    }
  }

  private void say(DemoPlan plan, Instant at) {
    if (System.nanoTime() - toldAt < TELL_EVERY.toNanos()) {
      return;
    }
    toldAt = System.nanoTime();
    long day = ChronoUnit.DAYS.between(plan.firstDay(), at.atZone(OpeningHours.ZONE).toLocalDate()) + 1;
    progress.accept("Telling the store's history: day " + day + " of " + DemoPlan.DAYS + "…");
  }

  /** Writes chapters, each in one transaction with the mark that it was told. */
  private final class Book {

    private final Instant now;
    private final DemoIds ids;

    Book(Instant now, DemoIds ids) {
      this.now = now;
      this.ids = ids;
    }

    void write(int number, int told, Instant at, Consumer<Session> chapter) {
      database.writeAlways(session -> {
        ids.dropFresh();
        chapter.accept(session);
        DemoProgress.write(session, at, people.owner().userId(), new Chapter(number, told, now, ids.fresh()));
        return number;
      });
      ids.keep();
    }
  }
}
