package dk.klyngeflow.casework;

import dk.klyngeflow.casework.annualstatus.StatusPaper;
import dk.klyngeflow.statuses.StatusReport;
import org.springframework.stereotype.Component;

/** A status on paper, for whoever may read it. */
@Component
public class StatusDesk {

    private final StatusPaper paper;

    StatusDesk(StatusPaper paper) {
        this.paper = paper;
    }

    /** The report as PDF/UA, a draft too. */
    public byte[] pdf(StatusReport report) {
        return paper.pdf(report);
    }
}
