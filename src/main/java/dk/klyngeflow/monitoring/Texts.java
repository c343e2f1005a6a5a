package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** What the rules' sentences are made of. */
final class Texts {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH);
    private static final int LONGEST_FAULT = 300;

    private final Names names;
    private final Map<String, Waiting> tasks;

    /** @param tasks the open tasks of the cases that are told of, by id */
    Texts(Names names, Map<String, Waiting> tasks) {
        this.names = names;
        this.tasks = tasks;
    }

    String day(LocalDateTime moment) {
        return DAY.format(moment);
    }

    String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    String body(@Nullable String id) {
        return names.body(id).map(Body::name).orElse("et forum, der ikke findes");
    }

    String lastDayOf(@Nullable String id) {
        return names.body(id).map(Body::validTo).map(DAY::format).orElse("ukendt dag");
    }

    /** The moment at which the body has ended. */
    Optional<LocalDateTime> endOf(@Nullable String id) {
        return names.body(id).map(Body::validTo).map(Deadlines::isOver);
    }

    /** {@code ; dets efterfølger er ...}, where there is one. */
    String successorOf(@Nullable String id) {
        return names.body(id)
                .map(Body::successor)
                .flatMap(next -> names.body(next.value()))
                .map(next -> "; dets efterfølger er " + next.name())
                .orElse("");
    }

    String group(String id) {
        return names.group(id);
    }

    String step(@Nullable String definition, @Nullable String activity) {
        return names.step(definition, activity);
    }

    String message(String definition, String message) {
        return names.message(definition, message);
    }

    /** Whom the row's task waits for. */
    String waitingFor(StuckRow row) {
        var task = tasks.get(row.about());
        if (task == null) {
            return "nogen, som netop har løst den";
        }
        if (task.assignee() != null) {
            return "brugeren " + task.assignee() + ", som har taget den";
        }
        return task.groups().isEmpty()
                ? "ingen bestemt"
                : task.groups().stream().map(names::group).collect(Collectors.joining(" eller "));
    }

    /** What a fault or a mail server said, shortened; both speak English. */
    String fault(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return "der er ikke skrevet, hvorfor.";
        }
        var line = words.strip().lines().findFirst().orElseThrow();
        return line.length() > LONGEST_FAULT ? line.substring(0, LONGEST_FAULT) + "…" : line;
    }
}
