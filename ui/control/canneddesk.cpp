#include "ui/control/canneddesk.h"

#include "app/protocol/cannedcommands.h"
#include "app/store/cannedreplies.h"
#include "app/store/reader.h"
#include "ui/composer/cannedcard.h"
#include "ui/control/desk.h"
#include "ui/text/refusals.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QUuid>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QString> kept(const QString &path, const QString &folder)
{
    const QString name = QUuid::createUuid().toString(QUuid::Id128) + u'.' + QFileInfo(path).suffix().left(8);
    if (!QDir().mkpath(folder) || !QFile::copy(path, QDir(folder).filePath(name)))
        return fail(ErrorCode::StorageFull, u"cannot copy the file"_s);
    return name;
}

} // namespace

CannedDesk::CannedDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_link(parts.link), m_reader(parts.reader), m_folder(QDir(parts.dataDir).filePath(u"canned"_s)),
      m_desk(parts.desk)
{
}

void CannedDesk::serve(CannedCard &card)
{
    m_card = &card;
    connect(m_card, &CannedCard::saveAsked, this, [this](const CannedReply &reply) {
        whenDone(m_link.send(SaveCannedReply{reply}), this,
                 [this](const Result<SavedCannedReply> &saved) { answer(saved ? Result<>() : failed(saved)); });
    });
    connect(m_card, &CannedCard::deleteAsked, this, [this](CannedReplyId reply) {
        whenDone(m_link.send(DeleteCannedReply{reply}), this, [this](const Result<Done> &gone) {
            answer(gone ? Result<>() : failed(gone));
            if (gone)
                m_card->begin({});
        });
    });
    connect(m_card, &CannedCard::fileAsked, this, &CannedDesk::chooseFile);
    connect(&m_desk, &Desk::changed, this, &CannedDesk::reread);
    reread();
}

void CannedDesk::answer(const Result<> &done)
{
    m_card->showProblem(done ? QString() : refusalSentence(done.error()));
}

void CannedDesk::apply(const ChangeSet &changes)
{
    if (m_card && touches(changes, Topic::CannedReply))
        reread();
}

void CannedDesk::reread()
{
    const auto found =
        m_reader.run([me = m_desk.me()](const Database &database) { return cannedreplies::usableBy(database, me); });
    m_asked.run(this, found, [this](const Result<QList<CannedReply>> &replies) {
        if (replies)
            m_card->setReplies(*replies);
    });
}

void CannedDesk::chooseFile()
{
    auto *dialog = new QFileDialog(m_card->window(), tr("A file that goes along"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        whenDone(m_background.run([path, folder = m_folder] { return kept(path, folder); }), this,
                 [this, name = QFileInfo(path).fileName()](const Result<QString> &copy) {
                     if (copy)
                         m_card->setMedia(*copy, name);
                     else
                         m_card->showProblem(refusalSentence(copy.error()));
                 });
    });
    dialog->open();
}

} // namespace migochat
