package dk.klyngeflow.faults;

import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.Caller.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People who write applications and send them, over and over, at whichever node answers. Whoever gets no answer does it again,
 * at the next node. They stop by themselves.
 */
final class Applicants {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String CHOICE = "/ansoeg";
    private static final Duration BREATH = Duration.ofMillis(200);

    private final List<Node> nodes;
    private final Promises promises;
    /** Each a browser that knows all nodes. */
    private final List<List<Caller>> people = new ArrayList<>();

    private long end;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private ExecutorService threads;
    private List<Future<?>> work;
    private volatile boolean stopped;

    /** Signs them in, each at one of the nodes. */
    Applicants(int people, List<Node> nodes, Promises promises) {
        this.nodes = nodes;
        this.promises = promises;
        for (int i = 1; i <= people; i++) {
            var browser = Caller.signedIn(nodes.get(i % nodes.size()).port(), "ansoeger" + i, Node.PASSWORD);
            this.people.add(nodes.stream().map(node -> browser.at(node.port())).toList());
        }
    }

    /** The accounts of so many people. */
    static void accounts(JdbcClient db, int people) {
        for (int i = 1; i <= people; i++) {
            account(db, "ansoeger" + i);
        }
    }

    /** An account of the cluster, with the administrator's password. */
    static void account(JdbcClient db, String id, String... groups) {
        if (db.sql("select count(*) from act_id_user where id_ = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 0) {
            db.sql("""
                insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_)
                select ?, 1, 'Konto', 'til belastning', pwd_, salt_ from act_id_user where id_ = ?
                """).params(id, Node.ADMINISTRATOR).update();
            db.sql("insert into act_id_tenant_member (id_, tenant_id_, user_id_) values (?, 'fiktiv', ?)")
                    .params("tenant-" + id, id)
                    .update();
            for (var group : groups) {
                db.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                        .params(id, group)
                        .update();
            }
        }
    }

    void begin() {
        stopped = false;
        end = System.nanoTime() + LONGEST.toNanos();
        threads = Executors.newFixedThreadPool(people.size());
        work = people.stream()
                .<Future<?>>map(person -> threads.submit(() -> work(person)))
                .toList();
    }

    /** They finish what they are at; whatever one of them did not expect fails here. */
    void stop() throws Exception {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the applicants do not stop");
        }
        for (var one : work) {
            one.get();
        }
    }

    /** Steps that got no answer, and were done again. */
    int unanswered() {
        return unanswered.get();
    }

    private void work(List<Caller> person) {
        while (!isOver()) {
            var begun = step(person, at -> at.submit(CHOICE, "/ansoeg/klyngemidler", Map.of()));
            if (begun == null) {
                return;
            }
            var draft = idOf(begun);
            var title = "Sammen om nummer " + draft;
            var page = "/ansoeg/kladder/" + draft;
            if (step(person, at -> at.submit(CHOICE, page, application(draft, title))) == null) {
                return;
            }
            promises.saved(draft, title);
            var receipt = step(person, at -> at.submit(CHOICE, page + "/send", Map.of("udgave", 2)));
            if (receipt == null) {
                return;
            }
            promises.sent(draft, receipt.replaceFirst(".*/kvittering/", ""));
        }
    }

    @FunctionalInterface
    private interface Step {
        Answer at(Caller node);
    }

    /** Where the answer leads; null when it is time to stop and nothing answers. */
    private String step(List<Caller> person, Step step) {
        while (true) {
            int node = turns.getAndIncrement() % nodes.size();
            try {
                var answer = step.at(person.get(node));
                if (answer.status() == 302) {
                    return path(answer);
                }
                if (answer.status() == 409) {
                    // What got no answer was done all the same.
                    return "";
                }
                if (answer.status() < 500) {
                    throw new AssertionError(
                            nodes.get(node).name() + " answers " + answer.status() + "\n" + answer.body());
                }
            } catch (UncheckedIOException noAnswer) {
                if (isOver()) {
                    return null;
                }
            }
            unanswered.incrementAndGet();
            Waiting.pause(BREATH);
        }
    }

    private boolean isOver() {
        return stopped || System.nanoTime() > end;
    }

    /** Where the answer leads. */
    static String path(Answer answer) {
        var to = URI.create(answer.header("Location")).getPath();
        if (to.equals("/login")) {
            throw new AssertionError("the sign-in is lost");
        }
        return to;
    }

    static long idOf(String draft) {
        return Long.parseLong(draft.replaceFirst(".*/kladder/", ""));
    }

    static Map<String, Object> application(long draft, String title) {
        var typed = new HashMap<String, Object>();
        typed.put("udgave", 1);
        typed.put("clusterId", "fiktiv");
        typed.put("title", title);
        typed.put("applicant", "Fiktiv Kommune Øst");
        typed.put("contact", "Projektleder");
        typed.put("contactMail", "projekt" + draft + "@eksempel.dk");
        typed.put("partnerSectors", List.of("MUNICIPALITY", "HOSPITAL"));
        typed.put("targetGroup", "FRAIL_ELDERLY");
        typed.put("purpose", "Færre fald blandt de sårbare ældre.");
        typed.put("startsOn", LocalDate.now().plusMonths(6));
        typed.put("endsOn", LocalDate.now().plusMonths(12));
        typed.put("budget[0].text", "Projektleder");
        typed.put("budget[0].type", "DEVELOPMENT");
        typed.put("budget[0].kroner", "20.000,50");
        return typed;
    }
}
