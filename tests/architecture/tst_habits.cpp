#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestFile = 300;

struct Forbidden {
    QString pattern;
    QString why;
    QStringList exceptIn; ///< path prefixes
};

const QList<Forbidden> &forbidden()
{
    static const QList<Forbidden> list{
        {u"\\bQEventLoop\\b"_s, u"nested event loops re-enter code that is not ready"_s, {}},
        {u"\\bprocessEvents\\b"_s, u"nested event loops re-enter code that is not ready"_s, {u"tests/"_s}},
        {u"\\.exec\\(\\)"_s,
         u"a nested loop; only main() runs one"_s,
         {u"agent/main.cpp"_s, u"ui/main.cpp"_s, u"tests/"_s}},
        {u"\\bwaitFor(Finished|ReadyRead|BytesWritten|Connected|Disconnected|Started)\\b"_s,
         u"blocks the thread"_s,
         {u"tests/"_s}},
        {u"\\.then\\("_s, u"QFuture::then asserts on a dead context in Qt 6.4; use whenDone()"_s, {}},
        {u"\\bco_(await|return|yield)\\b"_s, u"g++ 12 frees coroutine captures twice"_s, {}},
        {u"#include <QtHttpServer"_s, u"not permissively licensed and not hardened"_s, {}},
        {u"\\bSIGNAL\\(|\\bSLOT\\("_s, u"connects by name are checked by nobody"_s, {}},
        {u"\\bsender\\(\\)"_s, u"hides who is meant"_s, {u"tests/"_s}},
        {u"\\bthrow\\b"_s, u"errors are values"_s, {}},
        {u"\\b(TODO|FIXME|XXX|HACK)\\b"_s, u"finish it or write it into DECISIONS.md"_s, {}},
        {u"#include <(unistd|windows|sys/\\w+|pthread|csignal|signal)(\\.h)?>"_s,
         u"one platform file holds system calls"_s,
         {u"app/platform/"_s, u"tests/"_s}},
        {u"\\bQThread::(m|u)?sleep\\b|\\bQTest::q(Sleep|Wait)\\b|std::this_thread::sleep"_s,
         u"wait for a fact instead"_s,
         {u"tests/bench/"_s}}, // to measure rest, one has to rest
    };
    return list;
}

} // namespace

class TestHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreShort()
    {
        QStringList tooLong;
        for (const QString &file : sourcetree::files({u"app"_s, u"agent"_s, u"ui"_s, u"tests"_s})) {
            const qsizetype count = sourcetree::lines(file).size();
            if (count > kLongestFile)
                tooLong.append(u"%1: %2 lines"_s.arg(file).arg(count));
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
    }

    void forbiddenWords_data()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < forbidden().size(); ++i)
            QTest::newRow(qPrintable(forbidden().at(i).pattern)) << i;
    }

    void forbiddenWords()
    {
        QFETCH(int, rule);
        const Forbidden &entry = forbidden().at(rule);
        const QRegularExpression pattern(entry.pattern);
        static const QRegularExpression comment(u"//.*$"_s);
        QStringList offences;
        for (const QString &file : sourcetree::files({u"app"_s, u"agent"_s, u"ui"_s, u"tests"_s})) {
            if (file.startsWith(u"tests/architecture/"_s) ||
                std::any_of(entry.exceptIn.begin(), entry.exceptIn.end(),
                            [&](const QString &p) { return file.startsWith(p); }))
                continue;
            const bool aboutComments = entry.pattern.contains(u"FIXME"_s);
            const QStringList lines = sourcetree::lines(file);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const QString line = aboutComments ? lines.at(i) : QString(lines.at(i)).remove(comment);
                if (pattern.match(line).hasMatch())
                    offences.append(u"%1:%2: %3"_s.arg(file).arg(i + 1).arg(lines.at(i).trimmed()));
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(entry.why + u'\n' + offences.join(u'\n')));
    }

    /// Qt leaves the margins of a layout where they are when it mirrors what lies in it.
    void unequalMarginsAreMirrored()
    {
        static const QRegularExpression margins(u"(\\w+)->setContentsMargins\\(([^,]+), [^,]+, ([^,]+), [^,]+\\);"_s);
        QStringList offences;
        for (const QString &file : sourcetree::files({u"ui"_s})) {
            const QString text = sourcetree::lines(file).join(u'\n');
            for (const QRegularExpressionMatch &match : margins.globalMatch(text)) {
                const QRegularExpression mirrored(u"\\b"_s + match.captured(1) + u"( = |\\()new Mirrored<"_s);
                if (match.captured(2) != match.captured(3) && !mirrored.match(text).hasMatch())
                    offences.append(file + u": "_s + match.captured());
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void sqlStaysInTheStore()
    {
        static const QRegularExpression sql(u"\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) "_s);
        for (const QString &file : sourcetree::files({u"app"_s, u"agent"_s, u"ui"_s})) {
            if (file.startsWith(u"app/store/"_s))
                continue;
            for (const QString &line : sourcetree::lines(file))
                QVERIFY2(!sql.match(line).hasMatch(), qPrintable(file + u": "_s + line));
        }
    }

    void everySourceIsInACMakeList()
    {
        QStringList unlisted;
        for (const QString &file : sourcetree::files({u"app"_s, u"agent"_s, u"ui"_s, u"tests"_s})) {
            QString folder = file.section(u'/', 0, -2);
            QString relative = file.section(u'/', -1);
            bool listed = false;
            while (!folder.isEmpty() && !listed) {
                const QString list = sourcetree::lines(folder + u"/CMakeLists.txt"_s).join(u'\n');
                const QRegularExpression word(u"(^|[\\s\"/])"_s + QRegularExpression::escape(relative) +
                                              u"($|[\\s\")])"_s);
                listed = word.match(list).hasMatch();
                relative.prepend(folder.section(u'/', -1) + u'/');
                folder = folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString();
            }
            if (!listed)
                unlisted.append(file);
        }
        QVERIFY2(unlisted.isEmpty(), qPrintable(unlisted.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
