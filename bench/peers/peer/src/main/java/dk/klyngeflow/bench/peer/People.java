package dk.klyngeflow.bench.peer;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** One round of cases, command by command; the commands' names are those of Klyngeflow's contestant. */
@AutoConfiguration
@ComponentScan(basePackageClasses = People.class)
class People {

    private static final IntConsumer NOTHING = cases -> {};

    private record Case(String number, Kind kind) {}

    private final Engine engine;
    private List<Case> round = List.of();

    People(Engine engine) {
        this.engine = engine;
    }

    /** Klyngeflow needs a year's money and meetings on the calendar. */
    @Bean
    IntConsumer prepare() {
        return NOTHING;
    }

    @Bean
    IntConsumer handIn() {
        return cases -> {
            round = IntStream.range(0, cases)
                    .mapToObj(i -> new Case(UUID.randomUUID().toString().substring(0, 23), Kind.of(i)))
                    .toList();
            round.forEach(one -> engine.start("fundApplication", one.number(), Forms.application(one.number())));
            each(one -> one.kind() == Kind.ASKED, one -> {
                engine.complete(one.number(), "userTask_screenApplication", Forms.question());
                engine.complete(one.number(), "userTask_answerRequest", Forms.answer());
            });
            each(
                    one -> true,
                    one -> engine.complete(one.number(), "userTask_screenApplication", Forms.screening(one.kind())));
        };
    }

    @Bean
    IntConsumer holdOperations() {
        return NOTHING;
    }

    @Bean
    IntConsumer decideOperations() {
        return cases -> each(
                one -> true, one -> decide(one, "njVestDriftsforum", one.kind().isGranted()));
    }

    @Bean
    IntConsumer holdStrategic() {
        return NOTHING;
    }

    @Bean
    IntConsumer decideStrategic() {
        return cases -> each(one -> one.kind() == Kind.LARGE, one -> decide(one, "njVestStrategisk", true));
    }

    @Bean
    IntConsumer holdPolitical() {
        return NOTHING;
    }

    @Bean
    IntConsumer decidePolitical() {
        return cases -> {
            each(one -> one.kind().isGranted(), one -> decide(one, "njVestPolitisk", true));
            each(
                    one -> one.kind().isGranted(),
                    one -> engine.complete(one.number(), "userTask_submitCharter", Forms.charter()));
        };
    }

    @Bean
    IntConsumer endProjects() {
        return NOTHING;
    }

    @Bean
    IntConsumer report() {
        return cases -> {
            engine.fireTimers("event_finalDue");
            each(one -> one.kind().isGranted(), one -> {
                engine.complete(one.number(), "userTask_reportFinal", Forms.finalReport());
                engine.complete(one.number(), "userTask_approveFinalReport", Forms.approval());
            });
        };
    }

    /** A round that did not come to its end has measured nothing. */
    @Bean
    IntConsumer check() {
        return cases -> {
            if (engine.openCases() > 0) {
                throw new IllegalStateException(engine.openCases() + " cases have not ended");
            }
        };
    }

    private void decide(Case one, String body, boolean yes) {
        engine.complete(one.number(), "userTask_decideCase", Forms.decision(body, yes));
    }

    private void each(Predicate<Case> which, Consumer<Case> step) {
        round.stream().filter(which).forEach(step);
    }
}
