#include "tests/sim/catalogue.h"

#include <array>

namespace migochat::sim {

namespace {

// clang-format off
constexpr std::array kProducts{
    Product{3001, u"BW-OV-101", u"أفارول جبردين قطعة واحدة", u"Gabardine coverall",
            u"أفارول|عفريتة|اوفرول|افرول|overall|3afreeta|coverall|coveralls", u"كحلي|رمادي|برتقالي", u"M|L|XL|XXL|3XL|4XL", 780, 720, 660, 64},
    Product{3002, u"BW-OV-102", u"أفارول قطن 100% ضد الانكماش", u"Cotton coverall",
            u"عفريتة قطن|افارول قطن|cotton coverall", u"كحلي|أزرق", u"M|L|XL|XXL|3XL|4XL", 890, 830, 770, 40},
    Product{3003, u"BW-OV-110", u"أفارول مقاوم للهب", u"Flame-retardant coverall",
            u"افارول حريق|افرول مقاوم للحريق|FR افارول|افارول FR|fr coverall", u"كحلي", u"M|L|XL|XXL|3XL", 2350, 2250, 2100, 30},
    Product{3004, u"BW-OV-190", u"أفارول ديسبوزابل", u"Disposable coverall",
            u"بدلة كورونا|بدلة رش|ديسبوزابل", u"أبيض", u"L|XL|XXL", 95, 85, 70, 500},
    Product{3005, u"BW-SU-120", u"بدلة عمل قطعتين", u"Two-piece work suit",
            u"بدلة فنيين|بدلة صيانة|بدلة عمل|work suit", u"كحلي|رمادي", u"M|L|XL|XXL|3XL|4XL", 840, 790, 720, 220},
    Product{3006, u"BW-PT-130", u"بنطلون كارجو 6 جيوب", u"Cargo trousers",
            u"بنطلون شغل|بنطلون|كارجو|cargo|trousers", u"أسود|بيج|زيتي", u"30|32|34|36|38|40|42|44", 420, 390, 350, 90},
    Product{3007, u"BW-SH-044", u"سيفتي شوز مقدمة صلب S3", u"Safety shoe S3",
            u"سيفتي شوز|سيفتي|جزمة سيفتي|حذاء سلامة|سافتي|جزمة|safty shoz|safety shoes|safety shoe|gazma", u"أسود", u"39|40|41|42|43|44|45|46", 1150, 1080, 990, 48},
    Product{3008, u"BW-SH-047", u"سيفتي شوز خفيف S1P", u"Light safety shoe S1P",
            u"كوتشي سيفتي|سيفتي خفيف|light safety|S1P", u"أسود|رمادي", u"39|40|41|42|43|44|45", 1290, 1210, 1100, 33},
    Product{3009, u"BW-SH-060", u"بوت مطاط برقبة طويلة", u"Rubber boot",
            u"بوت مجاري|جزمة مطر|بوت مطاط|بوت|rubber boot|boots", u"أصفر|أسود", u"40|41|42|43|44|45|46", 360, 330, 290, 70},
    Product{3010, u"BW-VE-201", u"فيست فسفوري بشريط عاكس", u"Hi-vis vest",
            u"فيست|صديري|سديري فسفوري|فسفورى|vest|vests|hi-vis", u"أصفر|برتقالي", u"L|XL|XXL|3XL", 85, 70, 58, 900},
    Product{3011, u"BW-VE-205", u"فيست مهندسين بجيوب", u"Engineer vest",
            u"فيست مهندس|فيست مهندسين|صديري جيوب|engineer vest", u"كحلي|أصفر", u"M|L|XL|XXL|3XL", 260, 235, 210, 110},
    Product{3012, u"BW-JK-210", u"جاكت شتوي عاكس مبطن", u"Hi-vis winter jacket",
            u"جاكيت فسفوري|جاكت شتوي|بالطو|winter jacket", u"أصفر/كحلي", u"M|L|XL|XXL|3XL", 1450, 1380, 1290, 25},
    Product{3013, u"BW-PO-301", u"بولو قطن بيكيه", u"Piqué polo",
            u"تيشيرت ياقة|بولو|polo|polos", u"أسود|أبيض|كحلي|رمادي|أحمر|أخضر|أزرق|بيج", u"S|M|L|XL|XXL|3XL|4XL", 290, 255, 225, 340},
    Product{3014, u"BW-TS-305", u"تيشيرت سادة", u"Plain T-shirt",
            u"تيشرت طباعة|تيشيرت|تيشرت|t-shirt|tshirt", u"أسود|أبيض|كحلي|رمادي|أحمر|أخضر|أزرق|بيج|أصفر|برتقالي", u"S|M|L|XL|XXL|3XL", 190, 165, 140, 600},
    Product{3015, u"BW-SC-401", u"سكراب طبي", u"Medical scrub",
            u"سكرابز|سكراب|لبس تمريض|scrub|scrubs", u"كحلي|أبيض|أخضر|بينك|رمادي|أسود", u"S|M|L|XL|XXL|3XL", 620, 580, 530, 130},
    Product{3016, u"BW-CH-410", u"جاكت شيف", u"Chef jacket",
            u"لبس شيف|شيف|مطبخ|chef", u"أبيض|أسود", u"S|M|L|XL|XXL|3XL", 540, 500, 455, 55},
    Product{3017, u"BW-SE-420", u"يونيفورم أمن كامل", u"Security uniform set",
            u"لبس سيكيوريتي|يونيفورم أمن|طقم أمن|أمن|security", u"كحلي", u"M|L|XL|XXL|3XL|4XL", 980, 920, 860, 60},
    Product{3018, u"BW-HE-501", u"خوذة سلامة بضبط خلفي", u"Safety helmet",
            u"هيلمت|طاسة|خوزة|خوذة|helmet", u"أبيض|أصفر|أزرق|أحمر|أخضر", u"مقاس واحد", 165, 145, 125, 400},
    Product{3019, u"BW-GL-510", u"جوانتي نتريل ضد الزيوت", u"Nitrile glove",
            u"جونتي|جوانتي|قفاز|gloves|gwanty", u"أزرق", u"8|9|10|11", 48, 42, 36, 800},
    Product{3020, u"BW-GL-515", u"جوانتي لحام جلد طويل", u"Welding glove",
            u"جوانتي لحامات|جوانتي لحام|gwanty l7am|welding glove|welding gloves", u"بيج", u"مقاس واحد", 190, 170, 150, 75},
    Product{3021, u"BW-GG-520", u"نظارة سلامة ضد الخدش", u"Safety goggles",
            u"نضارة|نظارة|goggles", u"شفاف|داكن", u"مقاس واحد", 70, 62, 52, 260},
    Product{3022, u"BW-EA-525", u"واقي أذن", u"Ear muff",
            u"سماعة ضوضاء|واقي اذن|ear muff", u"أصفر", u"مقاس واحد", 210, 190, 165, 40},
    Product{3023, u"BW-MA-530", u"كمامة بفلتر نصف وجه", u"Half-face respirator",
            u"كمامة غاز|ماسك بويات|كمامة|respirator", u"رمادي", u"مقاس واحد", 480, 450, 410, 35},
    Product{3024, u"BW-HA-540", u"حزام أمان بارشوت", u"Full-body harness",
            u"هارنس|حزام ارتفاعات|حزام أمان|harness", u"أحمر", u"مقاس واحد", 1650, 1580, 1480, 20},
    Product{3025, u"SVC-LOGO", u"طباعة / تطريز لوجو", u"Logo print / embroidery",
            u"طباعة|تطريز|embroidery", u"", u"حراري|تطريز", 25, 25, 25, 9999},
};
// clang-format on

QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'أ':
    case u'إ':
    case u'آ':
    case u'ٱ':
        return u'ا';
    case u'ى':
        return u'ي';
    case u'ة':
        return u'ه';
    default:
        break;
    }
    if (c >= QChar(u'٠') && c <= QChar(u'٩'))
        return QChar(static_cast<char16_t>(u'0' + (c.unicode() - u'٠')));
    return c.toLower();
}

void consider(const QString &text, QStringView name, qsizetype &longest, bool &better)
{
    const QString wanted = folded(name.toString());
    if (wanted.size() > longest && text.contains(wanted)) {
        longest = wanted.size();
        better = true;
    }
}

} // namespace

std::span<const Product> catalogue()
{
    return kProducts;
}

QString folded(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar original : text) {
        const QChar c = plain(original);
        if (c == QChar(u'ـ') || c.category() == QChar::Mark_NonSpacing)
            continue;
        const bool repeated = !out.isEmpty() && out.back() == c && c.isLetter();
        if (!repeated)
            out += c;
    }
    return out;
}

const Product *productIn(const QString &text)
{
    const QString words = folded(text);
    const Product *best = nullptr;
    qsizetype longest = 1;
    for (const Product &product : kProducts) {
        bool better = false;
        consider(words, product.arabic, longest, better);
        consider(words, product.english, longest, better);
        consider(words, product.sku, longest, better);
        const auto aliases = product.aliases.split(u'|', Qt::SkipEmptyParts);
        for (const QStringView alias : aliases)
            consider(words, alias, longest, better);
        if (better)
            best = &product;
    }
    return best;
}

int priceFor(const Product &product, int quantity)
{
    if (quantity >= 50)
        return product.priceFifty;
    return quantity >= 10 ? product.priceTen : product.price;
}

} // namespace migochat::sim
