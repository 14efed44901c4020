// Reading a store of a million messages: lists, threads, search per keystroke, beside a trivial SELECT.

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "app/store/reader.h"
#include "app/store/search.h"
#include "tests/bench/filledstore.h"
#include "tests/bench/measure.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/searchmodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

constexpr int kPage = 50;

template <typename T>
T opened(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

class StoreBench
{
public:
    StoreBench(const QString &file, int times)
        : m_file(file), m_database(opened(Database::open(file, Access::ReadOnly))), m_times(times)
    {
        m_messages = number("SELECT max(id) FROM message"_L1);
        m_conversations = number("SELECT max(id) FROM conversation"_L1);
        m_biggest = ConversationId(number("SELECT id FROM conversation ORDER BY message_count DESC LIMIT 1"_L1));
    }

    void run()
    {
        note(u"%1 messages, %2 conversations, %3 MiB; %4"_s.arg(m_messages)
                 .arg(m_conversations)
                 .arg(QFile(m_file).size() / 1024 / 1024)
                 .arg(machineLoad()));
        m_trivial = timed([this] { trivial(); });
        measureLists();
        measureThreads();
        measureSearch();
        measureModels();
        note(machineLoad());
    }

private:
    qint64 number(QLatin1StringView sql) const
    {
        Statement statement = opened(m_database.prepare(sql));
        static_cast<void>(opened(statement.step()));
        return statement.integer(0);
    }
    qint64 any(qint64 most) { return 1 + static_cast<qint64>(m_dice() % static_cast<quint64>(most)); }

    void trivial()
    {
        Statement statement = opened(m_database.prepare("SELECT text FROM message WHERE id = :id"_L1));
        statement.bind(":id"_L1, any(m_messages));
        static_cast<void>(opened(statement.step()));
    }

    [[nodiscard]] Samples timed(const std::function<void()> &work, int times = 0) const
    {
        Samples samples;
        for (int i = 0; i < (times > 0 ? times : m_times); ++i) {
            const double since = nowMs();
            work();
            samples.add(nowMs() - since);
        }
        return samples;
    }

    void report(const QString &what, const Samples &samples, const QString &goal = {}) const
    {
        const QString baseline = u"SELECT of one row"_s;
        print({what + u", p50"_s, samples.median(), u"ms"_s, baseline, m_trivial.median(), goal});
        print({what + u", p95"_s, samples.percentile(0.95), u"ms"_s, baseline, m_trivial.percentile(0.95)});
    }

    void measureLists()
    {
        using namespace conversations;
        report(u"first inbox page"_s, timed([this] { static_cast<void>(opened(page(m_database, {}))); }));
        report(u"inbox page at a random depth"_s, timed([this] {
                   ListQuery query;
                   query.after = Cursor{0,
                                        number("SELECT max(last_message_at) FROM conversation"_L1) -
                                            static_cast<qint64>(m_dice() % 50'000'000'000ULL),
                                        any(m_conversations)};
                   static_cast<void>(opened(page(m_database, query)));
               }));
    }

    void measureThreads()
    {
        report(u"conversation switch, last 50 messages"_s, timed([this] {
                   static_cast<void>(opened(
                       messages::pageBefore(m_database, ConversationId(any(m_conversations)), std::nullopt, kPage)));
               }));
        report(u"the longest conversation, last 50 messages"_s, timed([this] {
                   static_cast<void>(opened(messages::pageBefore(m_database, m_biggest, std::nullopt, kPage)));
               }));
        std::optional<ThreadCursor> cursor;
        report(u"an older page of the longest conversation"_s, timed([this, &cursor] {
                   const auto page = opened(messages::pageBefore(m_database, m_biggest, cursor, kPage));
                   if (page.items.isEmpty() || page.reachedStart)
                       cursor.reset();
                   else
                       cursor = page.items.first().cursor();
               }));
    }

    void measureSearch()
    {
        const QStringList arabic = u"محتاج مقاس سعر جزمة قفازات شحن المقاسات طقم الاسكندرية عايز"_s.split(u' ');
        const QStringList english = u"price safety shoes gloves cotton delivery size invoice hello order"_s.split(u' ');
        for (const auto &[language, words] : {std::pair{u"Arabic"_s, arabic}, std::pair{u"English"_s, english}}) {
            for (int letters = 1; letters <= 4; ++letters) {
                report(u"search, %1, %2 letter(s)"_s.arg(language).arg(letters), timed([&] {
                           const QString word = words.at(static_cast<qsizetype>(m_dice() % 10));
                           static_cast<void>(opened(search::messages(
                               m_database, {.typed = word.left(letters), .in = {}, .beforeRow = {}, .limit = kPage})));
                       }));
            }
        }
        const QStringList people = u"احم محم فاط 0101 20100 mah ahm سام علي مصن"_s.split(u' ');
        for (int letters = 1; letters <= 4; ++letters)
            report(u"search for people, %1 letter(s)"_s.arg(letters), timed([&] {
                       const QString typed = people.at(static_cast<qsizetype>(m_dice() % 10)).left(letters);
                       static_cast<void>(opened(contacts::search(m_database, typed, 20)));
                   }));
    }

    /// The same through the models of the desktop: reader thread, both hops and the rows.
    void measureModels()
    {
        const std::unique_ptr<Reader> reader = opened(Reader::open(m_file));
        MessageListModel thread(*reader);
        Samples switched;
        double since = 0;
        const auto next = [&] {
            since = nowMs();
            thread.show(ConversationId(any(m_conversations)), 0);
        };
        QObject::connect(
            &thread, &MessageListModel::shown, &thread,
            [&] {
                switched.add(nowMs() - since);
                switched.count() < m_times ? next() : QCoreApplication::quit();
            },
            Qt::QueuedConnection);
        next();
        QCoreApplication::exec();
        report(u"conversation switch, through reader and model"_s, switched);

        SearchModel searching(*reader, [] { return Numbers::Whole; });
        Samples found;
        const QString typed = u"محتاج مقاس"_s;
        const auto key = [&] {
            since = nowMs();
            searching.search(typed.left(1 + found.count() % typed.size()));
        };
        QObject::connect(
            &searching, &SearchModel::found, &searching,
            [&] {
                found.add(nowMs() - since);
                found.count() < m_times ? key() : QCoreApplication::quit();
            },
            Qt::QueuedConnection);
        key();
        QCoreApplication::exec();
        report(u"one key in the search field: people, messages and their rows, through the model"_s, found);
    }

    QString m_file;
    Database m_database;
    int m_times;
    qint64 m_messages = 0;
    qint64 m_conversations = 0;
    ConversationId m_biggest;
    Samples m_trivial;
    std::mt19937_64 m_dice{20261123};
};

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    migochat::bench::addStoreOptions(parser);
    parser.process(application);
    const int times = parser.isSet(u"quick"_s) ? 50 : 1000;
    migochat::bench::StoreBench(migochat::bench::filledStore(parser), times).run();
    return 0;
}
