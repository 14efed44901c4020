#include "ui/inbox/chatfile.h"

#include "app/domain/clock.h"
#include "ui/inbox/threadcopy.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/shownrows.h"

#include <QDateTime>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kMark{"\xEF\xBB\xBF"}; ///< tells spreadsheets that the file is UTF-8
constexpr QByteArrayView kNewLine{"\r\n"};

QString isoTime(Instant at)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// Quoted as in RFC 4180. What a spreadsheet would take for a formula is made a text: customers write these cells.
QByteArray cell(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && u"=+-@\t\r"_s.contains(safe.front()))
        safe.prepend(u'\'');
    safe.replace(u'"', u"\"\""_s);
    return '"' + safe.toUtf8() + '"';
}

} // namespace

ChatFile::ChatFile(Form form, const Format &format) : m_form(form), m_format(format)
{
    if (m_form == Form::Json)
        return;
    m_text.append(kMark);
    if (m_form == Form::Csv)
        m_text.append("time,customer,channel,author,colleague,kind,text").append(kNewLine);
}

void ChatFile::begin(const Chat &chat)
{
    end();
    m_chat = chat;
    m_open = true;
    if (m_form != Form::Text)
        return;
    if (m_text.size() > kMark.size())
        m_text.append(kNewLine);
    m_text.append((m_format.customer(chat.name) + u" · "_s + labels::channel(chat.channel)).toUtf8())
        .append(kNewLine)
        .append(kNewLine);
}

std::optional<ChatFile::Line> ChatFile::lineOf(const ThreadItem &item)
{
    if (const auto *message = std::get_if<Message>(&item.content)) {
        const QString kind = message->kindText.isEmpty() ? QString(toText(message->kind)) : message->kindText;
        return Line{message->at, toText(message->author), message->staffName, kind,
                    message->deletedAt ? QString() : message->text};
    }
    if (const auto *note = std::get_if<Note>(&item.content))
        return Line{note->at, u"staff"_s, note->staffName, u"note"_s, note->text};
    return std::nullopt;
}

void ChatFile::add(const QList<ThreadItem> &items)
{
    for (const ThreadItem &whole : items) {
        const ThreadItem item = shownrows::item(whole, m_format);
        if (m_form == Form::Text) {
            addText(item);
            continue;
        }
        const std::optional<Line> line = lineOf(item);
        if (line && m_form == Form::Csv)
            addCsv(*line);
        else if (line)
            addJson(*line);
    }
}

/// For programs: without what turns text around on a screen.
QString ChatFile::cellName() const
{
    return m_format.hides(m_chat.name) ? withoutBidiControls(m_format.customer(m_chat.name)) : m_chat.name;
}

void ChatFile::addText(const ThreadItem &item)
{
    ThreadRow row;
    row.item = item;
    m_text.append(threadcopy::lineOf(row, threadcopy::wholeTextOf(row), {m_chat.name, m_format}).toUtf8())
        .append(kNewLine);
}

void ChatFile::addCsv(const Line &line)
{
    const QStringList cells{isoTime(line.at), cellName(), m_chat.channel.text(), line.author, line.person,
                            line.kind,        line.text};
    QByteArrayList quoted;
    for (const QString &text : cells)
        quoted.append(cell(text));
    m_text.append(quoted.join(',')).append(kNewLine);
}

void ChatFile::addJson(const Line &line)
{
    QJsonObject object{
        {u"at"_s, isoTime(line.at)}, {u"author"_s, line.author}, {u"kind"_s, line.kind}, {u"text"_s, line.text}};
    if (!line.person.isEmpty())
        object.insert(u"colleague"_s, line.person);
    m_lines.append(object);
}

void ChatFile::end()
{
    if (!std::exchange(m_open, false) || m_form != Form::Json)
        return;
    m_chats.append(QJsonObject{{u"customer"_s, cellName()},
                               {u"channel"_s, m_chat.channel.text()},
                               {u"messages"_s, std::exchange(m_lines, {})}});
}

QByteArray ChatFile::bytes() const
{
    return m_form == Form::Json ? QJsonDocument(m_chats).toJson() : m_text;
}

} // namespace migochat
