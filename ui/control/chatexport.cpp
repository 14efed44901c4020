#include "ui/control/chatexport.h"

#include "app/protocol/privacycommands.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "app/store/reader.h"
#include "ui/link/agentlink.h"
#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/refusals.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPiece = 500; ///< items read at once

ChatFile::Form formOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "csv"_L1 ? ChatFile::Form::Csv : ending == "json"_L1 ? ChatFile::Form::Json : ChatFile::Form::Text;
}

Result<> written(const QString &path, const ChatFile &content)
{
    QSaveFile file(path);
    const QByteArray bytes = content.bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return migochat::fail(ErrorCode::StorageFull, u"cannot write the file: "_s + file.errorString());
    return {};
}

} // namespace

ChatExport::ChatExport(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_reader(parts.reader), m_link(parts.link)
{
}

void ChatExport::ask(const QList<ConversationId> &conversations)
{
    if (conversations.isEmpty())
        return;
    auto *dialog = new QFileDialog(&m_place.window, tr("Save the chats as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Text to read (*.txt)"), tr("Table for a spreadsheet (*.csv)"),
                              tr("Data for programs (*.json)")};
    dialog->setNameFilters(filters);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(tr("chats") + u".txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        static const QStringList endings{u"txt"_s, u"csv"_s, u"json"_s};
        dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, conversations](const QString &path) { save(conversations, path); });
    dialog->open();
}

void ChatExport::save(const QList<ConversationId> &conversations, const QString &path)
{
    if (m_job) {
        m_place.say(tr("The last chats are still being saved"));
        return;
    }
    if (m_link.state() != AgentLink::State::Live)
        return m_place.say(tr("Chats are saved once the agent runs: it writes down that they leave."));
    m_job.emplace(Job{path, ChatFile(formOf(path), m_place.look.format)});
    whenDone(m_link.send(NoteExport{static_cast<int>(conversations.size())}), this,
             [this, conversations](const Result<Done> &noted) {
                 if (noted)
                     return readChats(conversations);
                 m_place.say(refusalSentence(noted.error()));
                 m_job.reset();
             });
}

void ChatExport::readChats(const QList<ConversationId> &conversations)
{
    const auto rows = m_reader.run(
        [conversations](const Database &database) { return conversations::listed(database, conversations); });
    whenDone(rows, this, [this](const Result<QList<ListedConversation>> &chats) {
        if (!chats)
            return fail(chats.error());
        m_job->chats = *chats;
        if (!chats->isEmpty())
            m_job->file.begin({chats->first().name, chats->first().conversation.channel});
        readNext();
    });
}

void ChatExport::readNext()
{
    if (m_job->at >= m_job->chats.size())
        return write();
    const ConversationId conversation = m_job->chats.at(m_job->at).conversation.id;
    const auto piece = m_reader.run([conversation, after = m_job->after](const Database &database) {
        return messages::pageAfter(database, conversation, after, kPiece);
    });
    whenDone(piece, this, [this](const Result<messages::ThreadPage> &page) {
        if (!page)
            return fail(page.error());
        m_job->file.add(page->items);
        if (page->items.size() == kPiece) {
            m_job->after = page->items.last().cursor();
        } else {
            m_job->after = {};
            if (++m_job->at < m_job->chats.size()) {
                const ListedConversation &next = m_job->chats.at(m_job->at);
                m_job->file.begin({next.name, next.conversation.channel});
            }
        }
        readNext();
    });
}

void ChatExport::write()
{
    m_job->file.end();
    const auto done = m_background.run([file = m_job->file, path = m_job->path] { return written(path, file); });
    whenDone(done, this, [this](const Result<> &saved) {
        if (!saved)
            return fail(saved.error());
        const QString name = leftToRight(QFileInfo(m_job->path).fileName());
        m_place.say(tr("%n chat(s) saved in %1", nullptr, static_cast<int>(m_job->chats.size())).arg(name));
        m_job.reset();
    });
}

void ChatExport::fail(const Error &error)
{
    m_place.say(errorSentence(error));
    m_job.reset();
}

} // namespace migochat
