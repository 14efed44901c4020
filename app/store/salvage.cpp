#include "app/store/salvage.h"

#include "app/store/privacy.h"
#include "app/store/salvagestatements.h"
#include "app/store/settings.h"

#include <QDir>
#include <QFile>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// By the row's number alone, without an index that may be damaged too.
constexpr Sql kMessages{"salvage.messages"_L1, R"(
    SELECT id, conversation_id, author, at, kind, text FROM message WHERE id > :after ORDER BY id LIMIT :limit
)"_L1};

constexpr Sql kName{"salvage.name"_L1, R"(
    SELECT c.channel, p.display_name FROM conversation c LEFT JOIN contact p ON p.id = c.contact_id
    WHERE c.id = :conversation
)"_L1};

constexpr std::array kStatements{kMessages, kName};

constexpr int kPage = 200;
constexpr qsizetype kBuffered = 4 * 1024 * 1024; ///< letters kept before they are written
constexpr qint64 kFirstLeap = 1;
constexpr qint64 kLongestLeap = qint64(1) << 32; ///< a hole that wide is the end

struct Line {
    qint64 id;
    qint64 conversation;
    QString text;
};

/// What cannot be read any more hides them.
Numbers numbersFor(const Database &database, StaffId staff)
{
    const auto roles = privacy::hiddenFrom(database);
    if (roles && roles->isEmpty())
        return Numbers::Whole;
    const auto role = settings::roleOf(database, staff);
    return roles && role && *role && !roles->contains(**role) ? Numbers::Whole : Numbers::Hidden;
}

QString saidIn(const Statement &row, Numbers numbers)
{
    if (row.text(5).isEmpty())
        return u"["_s + row.text(4) + u"]"_s;
    const auto kind = fromText<MessageKind>(row.text(4));
    return numbers == Numbers::Hidden && kind && phonemask::isTold(*kind) ? phonemask::maskedWithin(row.text(5))
                                                                          : row.text(5);
}

Line lineOf(const Statement &row, Numbers numbers)
{
    const QString said = saidIn(row, numbers);
    const QString when = toDateTime(row.instant(3)).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    return {row.integer(0), row.integer(1), u"[%1] %2: %3\n"_s.arg(when, row.text(2), said)};
}

/// Writes what gathers, conversation by conversation.
class Files
{
public:
    Files(const Database &database, const QString &folder, Numbers numbers)
        : m_database(database), m_folder(folder), m_numbers(numbers)
    {
    }

    Result<> add(const Line &line)
    {
        m_texts[line.conversation] += line.text;
        m_buffered += line.text.size();
        return m_buffered < kBuffered ? Result<>() : flush();
    }

    Result<> flush()
    {
        for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
            QFile file(m_folder.filePath(u"chat-%1.txt"_s.arg(text.key())));
            const bool isNew = !m_known.contains(text.key());
            if (!file.open(isNew ? QIODevice::WriteOnly : QIODevice::WriteOnly | QIODevice::Append))
                return fail(ErrorCode::StorageFull, file.fileName());
            const QByteArray bytes = ((isNew ? headOf(text.key()) : QString()) + *text).toUtf8();
            if (file.write(bytes) != bytes.size())
                return fail(ErrorCode::StorageFull, file.fileName());
            m_known.insert(text.key());
        }
        m_texts.clear();
        m_buffered = 0;
        return {};
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_known.size()); }

private:
    /// The name is a help: a chat whose name cannot be read is saved without.
    [[nodiscard]] QString headOf(qint64 conversation) const
    {
        const auto head = readOne(
            m_database, kName, [conversation](Statement &s) { s.bind(":conversation"_L1, conversation); },
            [this](const Statement &row) {
                const QString name = m_numbers == Numbers::Hidden ? phonemask::masked(row.text(1)) : row.text(1);
                return QString(name + u" · "_s + row.text(0) + u"\n\n"_s);
            });
        return head ? head->value_or(QString()) : QString();
    }

    const Database &m_database;
    const QDir m_folder;
    const Numbers m_numbers;
    QHash<qint64, QString> m_texts;
    QSet<qint64> m_known;
    qsizetype m_buffered = 0;
};

} // namespace

SqlList statements::salvage()
{
    return kStatements;
}

namespace salvage {

Result<Saved> save(const QString &storeFile, const QString &folder, StaffId staff)
{
    const Result<Database> database = Database::open(storeFile, Access::ReadOnly);
    if (!database)
        return failed(database);
    Saved saved{.numbers = numbersFor(*database, staff)};
    Files files(*database, folder, saved.numbers);
    qint64 after = 0;
    for (qint64 leap = kFirstLeap; leap < kLongestLeap;) {
        const int limit = leap == kFirstLeap ? kPage : 1; // behind a hole row by row, until its end is found
        const auto lines = readAll(
            *database, kMessages, [&](Statement &s) { s.bind(":after"_L1, after).bind(":limit"_L1, limit); },
            [&saved](const Statement &row) { return lineOf(row, saved.numbers); });
        if (!lines) {
            saved.isWhole = false;
            after += limit == 1 ? leap : 0;
            leap *= 2;
            continue;
        }
        leap = kFirstLeap;
        if (lines->isEmpty())
            break;
        for (const Line &line : *lines) {
            if (const Result<> added = files.add(line); !added)
                return failed(added);
        }
        saved.messages += static_cast<int>(lines->size());
        after = lines->last().id;
    }
    if (const Result<> written = files.flush(); !written)
        return failed(written);
    saved.conversations = files.count();
    if (saved.messages == 0 && !saved.isWhole)
        return fail(ErrorCode::StorageCorrupt, u"no message can be read"_s);
    return saved;
}

} // namespace salvage

} // namespace migochat
