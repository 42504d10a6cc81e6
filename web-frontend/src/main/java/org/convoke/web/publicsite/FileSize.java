package org.convoke.web.publicsite;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/** How long a file is, in the words of a language: "120 kB", « 1,2 Mo ». */
final class FileSize {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private FileSize() {}

    static String inWords(long bytes, String language) {
        var locale = new ULocale.Builder()
                .setLocale(ULocale.forLanguageTag(language))
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        var large = bytes >= MEGABYTE;
        var numbers = NumberFormat.getInstance(locale);
        numbers.setMaximumFractionDigits(large ? 1 : 0);
        var size = large ? bytes / MEGABYTE : Math.max(1, Math.rint(bytes / KILOBYTE));
        return MeasureFormat.getInstance(locale, FormatWidth.SHORT, numbers)
                .format(new Measure(size, large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE));
    }
}
