package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_askParties: each party is asked for its own members, by task and by personal link. */
@Component
class AskPartiesDelegate implements JavaDelegate {

    private final Charters charters;
    private final GroupPlaces places;
    private final AppointmentMail mail;
    private final GroupDates dates;

    AskPartiesDelegate(Charters charters, GroupPlaces places, AppointmentMail mail, GroupDates dates) {
        this.charters = charters;
        this.places = places;
        this.mail = mail;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var deadline = dates.appointmentDay();

        places.ask(number, charters.latest(number).ofGroup());
        mail.ask(number, deadline);

        AdHocGroupProcess.APPOINTMENT_DUE.set(execution, LevelDates.endOf(deadline));
        AdHocGroupProcess.APPOINTMENT_REMINDER.set(execution, dates.reminderBefore(deadline));
        AdHocGroupProcess.ALL_APPOINTED.set(execution, places.isComplete(number));
        AdHocGroupProcess.STEP_DUE.set(execution, dates.step());
    }
}
