package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_remindParties: whoever has not answered yet is reminded, once. */
@Component
class RemindPartiesDelegate implements JavaDelegate {

    private final AppointmentMail mail;

    RemindPartiesDelegate(AppointmentMail mail) {
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadline = LocalDate.ofInstant(
                AdHocGroupProcess.APPOINTMENT_DUE.get(execution).toInstant(), KlyngeClock.ZONE);
        mail.remind(new CaseNumber(CASE_NUMBER.get(execution)), deadline);
    }
}
