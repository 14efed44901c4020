#include "ui/control/partactions.h"

#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QThreadPool>
#include <QUrl>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

PartActions::PartActions(InboxPage &page, ThreadController &thread, const QString &mediaFolder, QObject *parent)
    : QObject(parent), m_page(page), m_thread(thread), m_mediaFolder(mediaFolder)
{
    connect(&page, &InboxPage::partActionRequested, this, &PartActions::carryOut);
}

void PartActions::carryOut(const PartAction &action)
{
    switch (action.kind) {
    case PartAction::Kind::OpenFile:
        return openFile(action.value);
    case PartAction::Kind::SaveFile:
        return saveFile(action);
    case PartAction::Kind::OpenLink:
        return openLink(action.value);
    case PartAction::Kind::CopyText:
        return QGuiApplication::clipboard()->setText(action.value);
    case PartAction::Kind::JumpTo:
        return m_thread.jumpTo(action.message);
    case PartAction::Kind::Resend:
        return m_thread.resend(action.message);
    }
}

/// Stored files carry an extension of our own table, read from their bytes; what has none of it is ".bin" and only saved.
void PartActions::openFile(const QString &path)
{
    const QString file = QDir(m_mediaFolder).filePath(path);
    if (!path.endsWith(u".bin"_s) && QFileInfo(file).isFile())
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

void PartActions::saveFile(const PartAction &action)
{
    const QString source = QDir(m_mediaFolder).filePath(action.value);
    auto *dialog = new QFileDialog(&m_page, tr("Save the file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(action.value).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [source](const QString &target) {
        QThreadPool::globalInstance()->start([source, target] {
            QFile::remove(target); // the dialog has asked
            QFile::copy(source, target);
        });
    });
    dialog->open();
}

/// Only addresses of the web: a customer's text must not start programs.
void PartActions::openLink(const QString &address)
{
    const QUrl url(address);
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        QDesktopServices::openUrl(url);
}

} // namespace migochat
