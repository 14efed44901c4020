#include "agent/gemini/replyguard.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/labels.h"
#include "ui/text/language.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(QStringLiteral(MIGOCHAT_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    auto hits = QRegularExpression(pattern).globalMatch(text);
    while (hits.hasNext())
        found << hits.next().captured(1);
    return found;
}

/// Everything the assistant can give as a reason: what the model may choose, the keyword answers, its own words.
QSet<QString> reasons()
{
    QStringList words;
    for (const QString &file : {u"resources/assistant/decision.json"_s, u"resources/assistant/tools.json"_s}) {
        const QStringList lists =
            captured(read(file), u"reason\": \\{\"type\": \"string\", \"enum\": \\[([^\\]]+)\\]"_s);
        for (const QString &list : lists)
            words << captured(list, u"\"([a-z_]+)\""_s);
    }
    words << captured(read(u"resources/assistant/keywords.json"_s), u"\"reason\": \"([a-z_]+)\""_s);
    words << captured(read(u"agent/gemini/replyrun.cpp"_s),
                      u"(?:finishForPerson\\(|retryOnce\\(|draft.reason = |toString\\()u\"([a-z_]+)\""_s);
    for (const auto &[rule, text] : EnumText<GuardRule>::table)
        words << QString(text);
    words.removeAll(u"none"_s);
    return QSet<QString>(words.cbegin(), words.cend());
}

/// Every kind of line that agent and store write into a customer's history.
QSet<QString> activityKinds()
{
    QSet<QString> kinds;
    for (const QString &room : {u"/agent"_s, u"/app/store"_s}) {
        QDirIterator files(QStringLiteral(MIGOCHAT_SOURCE_DIR) + room, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString text = read(path.mid(QStringLiteral(MIGOCHAT_SOURCE_DIR).size() + 1));
            if (!text.contains(u"activity"_s))
                continue;
            const auto found = captured(text, u"u\"([a-z]+_change|task_[a-z]+|contact_[a-z]+|merge_undone|thread_owner|"
                                              u"late_failure|lead_form|handed_over|colleague_named|number_shown|"
                                              "assigned)\"_s"_s);
            kinds.unite(QSet<QString>(found.cbegin(), found.cend()));
        }
    }
    return kinds;
}

bool isArabic(const QString &text)
{
    static const QRegularExpression letters(u"[\\x{0620}-\\x{064A}]"_s);
    static const QRegularExpression latin(u"[A-Za-z]{3,}"_s);
    return text.contains(letters) && !text.contains(latin);
}

Activity activityOf(const QString &kind, const QString &from, const QString &to, const QString &reason = {})
{
    Activity activity;
    activity.kind = kind;
    activity.oldValue = from;
    activity.newValue = to;
    activity.reason = reason;
    return activity;
}

} // namespace

class TestHistoryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonOfTheAssistantHasWordsInBothLanguages()
    {
        const QSet<QString> known = reasons();
        QVERIFY(known.size() > 25);
        QVERIFY(known.contains(u"unclear_twice"_s) && known.contains(u"model_unusable"_s) &&
                known.contains(u"unknown"_s));
        LanguageSwitch language;
        for (const QString &reason : known) {
            language.apply(Language::English);
            QVERIFY2(!labels::handOverReason(reason).contains(u'_'), qPrintable(reason));
            language.apply(Language::Arabic);
            QVERIFY2(isArabic(labels::handOverReason(reason)), qPrintable(reason));
        }
    }

    void aFindingKeepsWhatWasFound()
    {
        LanguageSwitch language;
        language.apply(Language::English);

        const QString words = labels::handOverReason(u"price_not_found: 950"_s);

        QVERIFY2(words.startsWith(u"a price"_s) && words.contains(u"950"_s), qPrintable(words));
    }

    void everyKindOfHistoryHasWordsInBothLanguages()
    {
        const QSet<QString> kinds = activityKinds();
        QVERIFY(kinds.size() >= 15);
        LanguageSwitch language;
        const Format format(Language::Arabic);
        for (const QString &kind : kinds) {
            language.apply(Language::English);
            const QString spelt = QString(kind).replace(u'_', u' ');
            QVERIFY2(!historywords::line(activityOf(kind, {}, u"7"_s), format).startsWith(spelt + u':'),
                     qPrintable(kind));
            language.apply(Language::Arabic);
            const QString value = kind == "late_failure"_L1 ? u"131047"_s : u"7"_s;
            const QString reason = kind == "field_change"_L1 ? u"phone"_s : QString();
            QVERIFY2(isArabic(historywords::line(activityOf(kind, {}, value, reason), format)), qPrintable(kind));
        }
    }

    void aChangedTaskSaysWhatItWasAndWhatItIs()
    {
        LanguageSwitch language;
        language.apply(Language::English);
        const Format format(Language::English);
        const auto plain = [&](const QString &kind, const QString &detail) {
            return withoutBidiControls(historywords::line(activityOf(kind, {}, u"write"_s, detail), format));
        };
        const QString noon = QString::number(QDateTime(QDate(2026, 11, 27), QTime(12, 0)).toMSecsSinceEpoch());

        QCOMPARE(plain(u"task_reworded"_s, u"call"_s), u"Task: call → write"_s);
        QCOMPARE(plain(u"task_moved"_s, noon),
                 u"Task due "_s + withoutBidiControls(format.dateAndTime(fromMsecs(noon.toLongLong()))) + u": write"_s);
        QCOMPARE(plain(u"task_moved"_s, {}), u"Task without a time: write"_s);
        QCOMPARE(plain(u"task_given"_s, u"Sara"_s), u"Task for Sara: write"_s);
        QCOMPARE(plain(u"task_given"_s, u"staff"_s), u"Task for the owner: write"_s);
        QCOMPARE(plain(u"task_given"_s, {}), u"Nobody does the task: write"_s);
        QCOMPARE(plain(u"task_removed"_s, {}), u"Task taken back: write"_s);
    }

    void aNamelessColleagueIsTheShopAndNotARawWord()
    {
        LanguageSwitch language;
        language.apply(Language::English);
        Activity activity = activityOf(u"status_change"_s, u"open"_s, u"done"_s);
        activity.actor = u"staff"_s;

        QVERIFY(historywords::line(activity, Format(Language::English)).endsWith(u"the shop"_s));
        activity.actor = u"Mona"_s;
        QVERIFY(historywords::line(activity, Format(Language::English)).contains(u"Mona"_s));
    }

    void whatTheModelSaidStandsBehindTheReason()
    {
        LanguageSwitch language;
        language.apply(Language::English);

        Activity activity = activityOf(u"handed_over"_s, {}, u"complaint"_s, u"wants the money back"_s);
        activity.actor = u"assistant"_s;
        const QString line = historywords::line(activity, Format(Language::English));

        QVERIFY2(line.contains(u"complaint"_s) && line.contains(u"wants the money back"_s), qPrintable(line));
        QVERIFY2(!line.contains(u" · "_s), qPrintable(line)); // who did it is said already
    }

    void momentsAndMoneyAreWrittenForPeople()
    {
        LanguageSwitch language;
        language.apply(Language::English);
        const Format format(Language::English);

        QVERIFY(historywords::line(activityOf(u"interest_change"_s, {}, u"vests"_s), format).contains(u"vests"_s));
        QVERIFY(historywords::line(activityOf(u"value_change"_s, u"0"_s, u"115000"_s), format).contains(u"1,150"_s));
        QVERIFY(!historywords::line(activityOf(u"follow_up_change"_s, {}, u"1764000000000"_s), format)
                     .contains(u"17640"_s));
        QCOMPARE(historywords::line(activityOf(u"follow_up_change"_s, u"1"_s, {}), format), u"No follow-up any more"_s);
    }

    void everyChannelHasAName()
    {
        for (const ChannelKind &kind : labels::channels())
            QVERIFY(labels::channel(kind).at(0).isUpper());
        QVERIFY(labels::channels().contains(instagramChannel()));
        QCOMPARE(labels::channel(whatsAppChannel()), u"WhatsApp"_s);
    }
};

QTEST_MAIN(TestHistoryWords)
#include "tst_historywords.moc"
