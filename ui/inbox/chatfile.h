#pragma once

#include "app/domain/conversation.h"
#include "app/domain/threaditem.h"

#include <QJsonArray>
#include <QJsonObject>

namespace migochat {

class Format;

/// Chats as a file for people (text), spreadsheets (CSV) or programs (JSON: an array of chats, machine words, times in
/// ISO 8601 with the offset). Text has the lines between messages too. Filled on the GUI thread, since it speaks the
/// language of the screen; bytes() may be called anywhere.
class ChatFile
{
public:
    enum class Form { Text, Csv, Json };

    struct Chat {
        QString name;
        ChannelKind channel;
    };

    ChatFile(Form form, const Format &format);

    /// The items that follow belong to this chat.
    void begin(const Chat &chat);
    void add(const QList<ThreadItem> &items); ///< oldest first
    void end();                               ///< of the last chat

    [[nodiscard]] QByteArray bytes() const;

private:
    struct Line {
        Instant at;
        QString author; ///< machine word
        QString person; ///< of the staff
        QString kind;
        QString text;
    };
    [[nodiscard]] static std::optional<Line> lineOf(const ThreadItem &item);
    [[nodiscard]] QString cellName() const;
    void addText(const ThreadItem &item);
    void addCsv(const Line &line);
    void addJson(const Line &line);

    Form m_form;
    const Format &m_format;
    Chat m_chat;
    bool m_open = false;
    QByteArray m_text;
    QJsonArray m_chats;
    QJsonArray m_lines;
};

} // namespace migochat
