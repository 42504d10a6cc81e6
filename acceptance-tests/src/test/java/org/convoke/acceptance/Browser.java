package org.convoke.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real browser: an installed Chromium or Chrome, else the one that Playwright downloads. Contexts share nothing, as if
 * each were on a device of its own.
 */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser open() {
        var installed = installed();
        var playwright = Playwright.create(new CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed.isPresent() ? "1" : "0")));
        var options = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** An empty page of a visitor of its own. */
    Page visitor(boolean javaScript, int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, height)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static Optional<Path> installed() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        var named = folders.flatMap(
                folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                        .map(folder::resolve));
        return Stream.concat(named, Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
