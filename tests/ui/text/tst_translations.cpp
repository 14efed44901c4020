#include "ui/text/labels.h"
#include "ui/text/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
    bool numerus = false;
};

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.unfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            if (entry.numerus) {
                while (xml.readNextStartElement())
                    entry.translations << xml.readElementText();
            } else {
                entry.translations << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> readCatalogue(const QString &language)
{
    QFile file(QStringLiteral(MIGOCHAT_SOURCE_DIR) + u"/translations/migochat_"_s + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && xml.atEnd())
            break;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            entries << readMessage(xml, context);
    }
    return entries;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%\\d"_s);
    QSet<QString> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arabicIsComplete()
    {
        const QList<Entry> entries = readCatalogue(u"ar"_s);

        QVERIFY2(entries.size() > 200, "the catalogue could not be read");
        for (const Entry &entry : entries) {
            const QString where = entry.context + u": "_s + entry.source;
            QVERIFY2(!entry.unfinished, qPrintable(where));
            QVERIFY2(!entry.translations.isEmpty() && !entry.translations.contains(QString()), qPrintable(where));
            QVERIFY2(!entry.numerus || entry.translations.size() == 6, qPrintable(where));
        }
    }

    void placeholdersSurviveTranslation()
    {
        const QList<Entry> entries = readCatalogue(u"ar"_s) + readCatalogue(u"en"_s);
        for (const Entry &entry : entries) {
            for (const QString &text : entry.translations)
                QVERIFY2(placeholders(text) == placeholders(entry.source), qPrintable(entry.source));
        }
    }

    void noSourceLosesItsContext()
    {
        const QList<Entry> entries = readCatalogue(u"ar"_s);
        for (const Entry &entry : entries)
            QVERIFY2(entry.context.startsWith(u"migochat::"), qPrintable(entry.context + u' ' + entry.source));
    }

    void switchingTheLanguageChangesTheWords()
    {
        LanguageSwitch language;

        language.apply(Language::Arabic);
        QCOMPARE(labels::label(LeadLabel::Hot), u"ساخن"_s);
        QCOMPARE(labels::stage(LeadStage::Contacted), u"كلّمناه"_s);
        QCOMPARE(labels::evidence(u"policy:shipping"_s), u"سياسة الشحن"_s);

        language.apply(Language::English);
        QCOMPARE(labels::label(LeadLabel::Hot), u"HOT"_s);
        QCOMPARE(labels::stage(LeadStage::Contacted), u"Contacted"_s);
    }

    void everyEnumeratorHasAWord()
    {
        for (const auto &entry : EnumText<MessageKind>::table)
            QVERIFY(!labels::kind(entry.first).isEmpty());
        for (const auto &entry : EnumText<DeliveryState>::table)
            QVERIFY(!labels::delivery(entry.first).isEmpty());
        for (const auto &entry : EnumText<AssistantMode>::table)
            QVERIFY(!labels::mode(entry.first).isEmpty());
        for (const auto &entry : EnumText<ConversationStatus>::table)
            QVERIFY(!labels::status(entry.first).isEmpty());
        for (const auto &entry : EnumText<ReplyWindow>::table)
            QVERIFY(!labels::window(entry.first).isEmpty());
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
