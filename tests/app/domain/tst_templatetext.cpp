#include "app/domain/optout.h"
#include "app/domain/templatetext.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kQuote = R"([{"type":"HEADER","format":"TEXT","text":"عرض رقم {{1}}"},
    {"type":"BODY","text":"أهلا {{1}}، عرضك بـ {{2}} جاهز يا {{1}}","example":{"body_text":[["a","b"]]}},
    {"type":"FOOTER","text":"Best Work Wear"},
    {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"تمام"},
        {"type":"URL","text":"افتح","url":"https://bww-store.com/q/{{1}}"},{"type":"COPY_CODE","example":"BWW10"}]}])";

TemplateText quote()
{
    return readTemplate(kQuote).value();
}

QList<TemplateValue> values()
{
    return {{u"header"_s, 1, u"text"_s, u"88"_s},
            {u"body"_s, 1, u"text"_s, u"منى"_s},
            {u"body"_s, 2, u"text"_s, u"950 ج.م"_s},
            {u"button"_s, 1, u"text"_s, u"88"_s},
            {u"button"_s, 2, u"copy_code"_s, u"BWW15"_s}};
}

} // namespace

class TemplateTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVariableIsFoundOnceInOrder()
    {
        const QList<TemplatePlace> expected{{u"header"_s, 1, u"text"_s},
                                            {u"body"_s, 1, u"text"_s},
                                            {u"body"_s, 2, u"text"_s},
                                            {u"button"_s, 1, u"text"_s},
                                            {u"button"_s, 2, u"copy_code"_s}};
        QCOMPARE(templatePlaces(quote()), expected);
    }

    void namedVariablesAndMediaHeadersAreFound()
    {
        const auto text =
            readTemplate(R"([{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Hi {{ first_name }}"}])");
        QVERIFY(text);
        const QList<TemplatePlace> expected{{u"header"_s, 1, u"image"_s}, {u"body.first_name"_s, 1, u"text"_s}};
        QCOMPARE(templatePlaces(*text), expected);
        const TemplatePreview preview = filledTemplate(*text, {{u"body.first_name"_s, 1, u"text"_s, u"Mona"_s}});
        QCOMPARE(preview.body, u"Hi Mona"_s);
    }

    void thePreviewIsWhatTheCustomerReads()
    {
        const TemplatePreview preview = filledTemplate(quote(), values());
        QCOMPARE(preview.header, u"عرض رقم 88"_s);
        QCOMPARE(preview.body, u"أهلا منى، عرضك بـ 950 ج.م جاهز يا منى"_s);
        QCOMPARE(preview.buttons.at(1).value, u"https://bww-store.com/q/88"_s);
        QCOMPARE(preview.buttons.at(2).value, u"BWW15"_s);
    }

    void aVariableInAValueIsNotFilledAgain()
    {
        QList<TemplateValue> tricky = values();
        tricky[1].value = u"{{2}}"_s;
        QCOMPARE(filledTemplate(quote(), tricky).body, u"أهلا {{2}}، عرضك بـ 950 ج.م جاهز يا {{2}}"_s);
    }

    void valuesThatMetaWouldRefuseAreNamedBefore_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem");
        QTest::newRow("fine") << 1 << u"منى"_s << QString();
        QTest::newRow("missing") << 1 << QString() << u"values_missing"_s;
        QTest::newRow("blank") << 2 << u"  "_s << u"values_missing"_s;
        QTest::newRow("line break") << 1 << u"a\nb"_s << u"value_invalid"_s;
        QTest::newRow("five spaces") << 1 << u"a     b"_s << u"value_invalid"_s;
        QTest::newRow("long header") << 0 << QString(60, u'x') << u"value_too_long"_s;
        QTest::newRow("long body") << 2 << QString(1024, u'x') << u"value_too_long"_s;
        QTest::newRow("long code") << 4 << QString(16, u'x') << u"value_too_long"_s;
    }

    void valuesThatMetaWouldRefuseAreNamedBefore()
    {
        QFETCH(const int, index);
        QFETCH(const QString, value);
        QList<TemplateValue> given = values();
        given[index].value = value;
        QTEST(valueProblem(quote(), given), "problem");
    }

    void brokenComponentsAreRefused()
    {
        for (const char *bad : {"", "{}", "[]", "[{\"type\":\"FOOTER\",\"text\":\"x\"}]", "[1,null]"})
            QVERIFY(!readTemplate(bad));
    }

    void utilityIsFreeInsideTheWindowAndEverythingAfterAnAd_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<int>("wroteHoursAgo");
        QTest::addColumn<int>("freeForHours");
        QTest::addColumn<bool>("isFree");
        QTest::newRow("utility inside") << u"utility"_s << 3 << 0 << true;
        QTest::newRow("utility outside") << u"utility"_s << 24 << 0 << false;
        QTest::newRow("marketing inside") << u"marketing"_s << 3 << 0 << false;
        QTest::newRow("authentication inside") << u"authentication"_s << 3 << 0 << false;
        QTest::newRow("marketing after an ad") << u"marketing"_s << 30 << 10 << true;
    }

    void utilityIsFreeInsideTheWindowAndEverythingAfterAnAd()
    {
        QFETCH(const QString, category);
        QFETCH(const int, wroteHoursAgo);
        QFETCH(const int, freeForHours);
        const Instant now = fromMsecs(1'793'610'000'000);
        const WindowFacts facts{.channel = whatsAppChannel(),
                                .lastCustomerMessageAt = now - std::chrono::hours(wroteHoursAgo),
                                .freeEntryUntil = now + std::chrono::hours(freeForHours),
                                .lastCommentAt = {}};
        QTEST(templateCost(category, facts, now) == TemplateCost::Free, "isFree");
    }

    void optOutIsUnderstoodAndNothingElseIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRequest");
        for (const QString &yes :
             {u"وقف الرسائل"_s, u"وقف الرسايل لو سمحت"_s, u"أوقف الرسائل!"_s, u"STOP"_s, u"stop."_s, u"Unsubscribe"_s,
              u"إلغاء الاشتراك"_s, u"مش عايز رسايل تاني"_s, u"وَقِّف الرسائل"_s})
            QTest::newRow(qPrintable(yes)) << yes << true;
        for (const QString &no :
             {u"non stop delivery?"_s, u"stop by the shop tomorrow"_s, u"وقف الموتور عندي ومحتاج جوانتي لحام"_s,
              QString(), u"الرسائل وصلت شكرا"_s, u"وقف الرسائل دي مش شغالة عندي ابعتوا العرض على الايميل"_s})
            QTest::newRow(qPrintable(u"not: "_s + no)) << no << false;
    }

    void optOutIsUnderstoodAndNothingElseIs()
    {
        QFETCH(const QString, text);
        QTEST(optout::isRequest(text), "isRequest");
    }
};

QTEST_GUILESS_MAIN(TemplateTextTest)
#include "tst_templatetext.moc"
