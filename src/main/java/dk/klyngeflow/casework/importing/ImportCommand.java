package dk.klyngeflow.casework.importing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** {@code --import=<file>}: brings the file in, says what was done or every mistake, and ends with an exit code. */
@Component
class ImportCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
    private static final String OPTION = "import";

    private final Importer importer;
    private final ApplicationContext context;

    ImportCommand(Importer importer, ApplicationContext context) {
        this.importer = importer;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        int code = 0;
        for (var name : arguments.getOptionValues(OPTION)) {
            code = Math.max(code, bringIn(name));
        }
        ExitCodeGenerator ending = code == 0 ? () -> 0 : () -> 1;
        System.exit(SpringApplication.exit(context, ending));
    }

    private int bringIn(String name) {
        try {
            var summary = importer.run(importer.check(new FileSystemResource(name)), ImportProgress.SILENT);
            LOG.info("{}", summary);
            return 0;
        } catch (ImportException mistakes) {
            LOG.error("nothing was imported from {}:\n{}", name, mistakes.getMessage());
            return 1;
        } catch (RuntimeException fault) {
            LOG.error("the import of {} broke off; run it again to continue", name, fault);
            return 1;
        }
    }
}
