package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.ReportDuty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** When the program starts, each duty's next report is prepared; from then on each report prepares the one after it. */
@Component
@Order(1) // before a replay of the demo moves its time
class StatusStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StatusStart.class);

    private final Organisation organisation;
    private final StatusFlow flow;

    StatusStart(Organisation organisation, StatusFlow flow) {
        this.organisation = organisation;
        this.flow = flow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        organisation.bodies().forEach(body -> body.reports().forEach(duty -> prepare(body, duty)));
    }

    private void prepare(Body body, ReportDuty duty) {
        try {
            flow.prepareNext(body, duty);
        } catch (DuplicateKeyException another) {
            LOG.info("another node prepares the report {} of {}", duty.code(), body.id());
        }
    }
}
