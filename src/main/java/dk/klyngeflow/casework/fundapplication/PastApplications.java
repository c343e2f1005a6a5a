package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Screening;
import dk.klyngeflow.casework.whatif.PastCase;
import dk.klyngeflow.casework.whatif.PastQuestions;
import dk.klyngeflow.casework.whatif.Threshold;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application's four tables would be asked about the applications of the register. */
@Configuration(proxyBeanMethods = false)
class PastApplications {

    private static final String SECTORS = "sectorsRequired";
    private static final String LARGE_FROM = "largeFromKroner";
    private static final int SECTORS_THERE_ARE = 3;
    private static final long MOST_KRONER = 1_000_000_000;

    private final Applications applications;
    private final FundYears years;
    private final ApplicationFacts facts;
    private final Organisation organisation;

    PastApplications(Applications applications, FundYears years, ApplicationFacts facts, Organisation organisation) {
        this.applications = applications;
        this.years = years;
        this.facts = facts;
        this.organisation = organisation;
    }

    @Bean
    PastQuestions pastEligibility() {
        return new OfSent("fundEligibility", Set.of("\"NOT_ELIGIBLE\"")) {
            @Override
            public List<Threshold> thresholds(ClusterId cluster) {
                long now = organisation
                        .regionOf(cluster)
                        .fundRules()
                        .sectorsRequired()
                        .value();
                return List.of(new Threshold(
                        SECTORS,
                        "Sektorer, der skal være med",
                        "Hospital (med psykiatri), kommune og almen praksis.",
                        Optional.of(now),
                        1,
                        SECTORS_THERE_ARE));
            }
        };
    }

    @Bean
    PastQuestions pastSizes() {
        return new OfSent("projectSize", Set.of()) {
            @Override
            public List<Threshold> thresholds(ClusterId cluster) {
                return List.of(new Threshold(
                        LARGE_FROM,
                        "Beløbsgrænse for et stort projekt, i kroner",
                        "Tom: der er ingen grænse.",
                        organisation.regionOf(cluster).fundRules().limit().map(limit -> limit.oere() / 100),
                        1,
                        MOST_KRONER));
            }
        };
    }

    @Bean
    PastQuestions pastPools() {
        return new OfScreened(FundApplication.POOL_TABLE);
    }

    @Bean
    PastQuestions pastPaths() {
        return new OfScreened("fundDecisionPath");
    }

    /** Tables that see what was sent, and what the region demands of it. */
    private abstract class OfSent implements PastQuestions {

        private final String table;
        private final Set<String> stops;

        OfSent(String table, Set<String> stops) {
            this.table = table;
            this.stops = stops;
        }

        @Override
        public String table() {
            return table;
        }

        @Override
        public Set<String> stops() {
            return stops;
        }

        @Override
        public List<PastCase> of(ClusterId cluster, Map<String, Long> thresholds) {
            var rules = organisation.regionOf(cluster).fundRules();
            long sectors = thresholds.getOrDefault(
                    SECTORS, rules.sectorsRequired().value().longValue());
            var largeFrom = Optional.ofNullable(thresholds.get(LARGE_FROM)).map(Money::ofKroner);
            return applications.of(cluster).stream()
                    .map(one -> past(one, facts.ofSent(one), facts.ofSent(one, sectors, largeFrom)))
                    .toList();
        }
    }

    /** Tables that see what the secretariat found: only applications that it has screened, of years that have money. */
    private final class OfScreened implements PastQuestions {

        private final String table;

        OfScreened(String table) {
            this.table = table;
        }

        @Override
        public String table() {
            return table;
        }

        @Override
        public Set<String> stops() {
            return Set.of();
        }

        @Override
        public List<PastCase> of(ClusterId cluster, Map<String, Long> thresholds) {
            var models = years.of(cluster).stream().collect(Collectors.toMap(FundYear::year, FundYear::effective));
            return applications.of(cluster).stream()
                    .filter(one -> models.containsKey(one.year()))
                    .flatMap(one -> screened(one).map(found -> past(one, found, models.get(one.year()))).stream())
                    .toList();
        }

        private PastCase past(Application one, Screening found, AllocationModel model) {
            var seen = facts.ofScreened(one, model, found);
            return PastApplications.past(one, seen, seen);
        }
    }

    private static Optional<Screening> screened(Application one) {
        return one.origin()
                .flatMap(origin -> one.size()
                        .map(size -> new Screening(origin, size, "", Optional.empty(), one.calledIn(), one.round())));
    }

    private static PastCase past(Application one, Map<String, Object> now, Map<String, Object> changed) {
        return new PastCase(
                one.number(),
                now,
                changed,
                Optional.of(one.applied()),
                one.granted().map(granted -> granted.minus(one.returned().orElse(Money.ZERO))));
    }
}
