#include "app/domain/error.h"
#include "ui/text/failures.h"
#include "ui/text/language.h"

#include <QSet>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfMetaHasASentenceInBothLanguages_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("arabicWord");
        const std::pair<const char *, const char16_t *> codes[] = {
            {"131047", u"24"},     {"131049", u"حفاظًا"},  {"131050", u"العروض"}, {"131026", u"واتساب"},
            {"131056", u"كتير"},   {"130429", u"ضغط"},    {"80007", u"ضغط"},     {"4", u"ضغط"},
            {"131048", u"بلاغات"}, {"131042", u"الدفع"},  {"131053", u"الملف"},  {"131052", u"الملف"},
            {"132001", u"القالب"}, {"132015", u"مؤقتًا"},  {"132016", u"معطّل"},   {"132000", u"ناقصة"},
            {"132012", u"ناقصة"},  {"131031", u"الحساب"}, {"368", u"الحساب"},    {"131062", u"رقم"},
            {"190", u"صلاحية"},    {"131000", u"عطل"},    {"131016", u"عطل"},    {"10/2018278", u"24"},
        };
        for (const auto &[code, word] : codes)
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromUtf16(word);
    }

    void everyCodeOfMetaHasASentenceInBothLanguages()
    {
        QFETCH(QString, code);
        QFETCH(QString, arabicWord);
        LanguageSwitch language;

        language.apply(Language::English);
        const QString english = failureSentence(code);
        language.apply(Language::Arabic);
        const QString arabic = failureSentence(code);

        QVERIFY2(!english.contains(u"code"), qPrintable(english));
        QVERIFY2(arabic.contains(arabicWord), qPrintable(arabic));
        QVERIFY(english != arabic);
    }

    void anUnknownCodeIsNamed()
    {
        LanguageSwitch language;
        language.apply(Language::English);

        QVERIFY(failureSentence(u"999999"_s).contains(u"999999"));
        QVERIFY(!failureSentence({}).isEmpty());
    }

    void onlyWhatIsStillOnItsWayWillBeTriedAgain()
    {
        LanguageSwitch language;
        language.apply(Language::English);
        for (const QString &code : {u"130429"_s, u"131057"_s, u"134101"_s, u"2018382"_s, u"131016"_s}) {
            QVERIFY2(!failureSentence(code).contains(u"tried again"), qPrintable(failureSentence(code)));
            QVERIFY(waitingSentence(code).endsWith(u"it will be tried again"));
        }
        QVERIFY(waitingSentence(u"190"_s).endsWith(u"it leaves when that is repaired")); // not before somebody did
    }

    void whatTheProgramCanDoHasALabel()
    {
        for (int action = 0; action <= int(FaultAction::ReportBug); ++action)
            QVERIFY(!hasRemedy(FaultAction(action)) || !failureActionLabel(FaultAction(action)).isEmpty());
        QVERIFY(hasRemedy(sendFault(u"131047"_s).action));
        QVERIFY(!hasRemedy(sendFault(u"131016"_s).action)); // sent again by its own button
    }

    void onlyPassingTroubleOffersToSendAgain()
    {
        QVERIFY(mayResend(u"131056"_s));
        QVERIFY(mayResend(u"network"_s));
        QVERIFY(!mayResend(u"131047"_s));
        QVERIFY(!mayResend(u"131049"_s));
        QVERIFY(!mayResend(u"10/2018278"_s));
    }

    void everyErrorHasItsOwnWordsAndHidesTheDetail()
    {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const QString sentence = errorSentence({ErrorCode(code), u"secret detail"_s, {}});

            QVERIFY(!sentence.isEmpty());
            QVERIFY(!sentence.contains(u"secret"));
        }
    }
};

QTEST_MAIN(TestFailures)
#include "tst_failures.moc"
