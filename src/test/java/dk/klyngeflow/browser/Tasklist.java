package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Tasklist as a person uses it: tasks are taken, forms are filled in field by field. */
class Tasklist {

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist of(Visitor visitor) {
        return new Tasklist(visitor.go("/camunda/app/tasklist/"));
    }

    /** Another of the prepared lists than the first. */
    Tasklist list(String name) {
        page.locator(".task-filters, [cam-tasklist-filters]")
                .getByText(name)
                .first()
                .click();
        return this;
    }

    /** @param caseNumber or the case's title */
    Locator task(String caseNumber, String name) {
        return page.locator(".tasks-list > li, li.task")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(caseNumber)))
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    Form start(String process) {
        page.getByText("Start en proces").click();
        page.locator(".modal").getByText(process).first().click();
        return new Form(page.locator(".modal .fjs-container"));
    }

    /** A task that is one's own already. */
    Form open(String caseNumber, String name) {
        task(caseNumber, name).first().click();
        var form = page.locator(".fjs-container");
        assertThat(form).isVisible();
        return new Form(form);
    }

    Form take(String caseNumber, String name) {
        var form = open(caseNumber, name);
        page.getByText("Tag opgaven").click();
        return form;
    }

    /** Sends the open task's form with Tasklist's own button, and waits until the task is gone. */
    void complete(String caseNumber, String name) {
        send();
        assertThat(task(caseNumber, name)).hasCount(0);
    }

    /** Sends the open task's form with Tasklist's own button. */
    void send() {
        page.locator(".form-actions button.btn-primary, [cam-widget-footer] .btn-primary, button:has-text('Udfør')")
                .last()
                .click();
    }

    /** Tells that it is not done, at the top of the page and not over the button that one presses next. */
    void refuses() {
        var told = page.locator(".page-notifications .alert").first();
        assertThat(told).containsText("Opgaven blev ikke afsluttet");
        assertThat(told.boundingBox().y).isLessThan(200);
    }

    /** A form in Tasklist; fields are named by their key. */
    record Form(Locator form) {

        Form text(String key, String value) {
            field(key).fill(value);
            return this;
        }

        Form choose(String key, String label) {
            field(key)
                    .locator("xpath=ancestor::div[contains(@class,'fjs-form-field-select')][1]")
                    .locator(".fjs-input-group")
                    .click();
            form.locator(".fjs-dropdownlist-item")
                    .filter(new Locator.FilterOptions().setHasText(label))
                    .first()
                    .click();
            return this;
        }

        Form tick(String label) {
            form.getByLabel(label).first().check();
            return this;
        }

        /** Written as Danes do, day first. */
        Form date(String key, String value) {
            var field = form.locator("[id$='Field_" + key + "-date']");
            field.fill(value);
            field.press("Enter");
            return this;
        }

        void press(String button) {
            form.locator("button[type=submit]")
                    .filter(new Locator.FilterOptions().setHasText(button))
                    .click();
        }

        Form addRow(String list) {
            form.locator(".fjs-form-field-dynamiclist, .fjs-form-field")
                    .filter(new Locator.FilterOptions().setHasText(list))
                    .locator("button:has-text('Tilføj')")
                    .first()
                    .click();
            return this;
        }

        Locator field(String key) {
            return form.locator("[id$='Field_" + key + "'], [id$='Field_" + key + "_0']")
                    .first();
        }
    }
}
