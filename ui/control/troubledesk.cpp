#include "ui/control/troubledesk.h"

#include "ui/control/desk.h"
#include "ui/mainwindow.h"
#include "ui/shell/troublepage.h"
#include "ui/text/direction.h"
#include "ui/text/failures.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace migochat {

TroubleDesk::TroubleDesk(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_content(m_parts.window.centralWidget())
{
}

void TroubleDesk::show(const Error &error)
{
    if (!m_page) {
        m_page = new TroublePage(m_parts.window.look(), m_parts.storeFile, m_content);
        connect(m_page, &TroublePage::retryWanted, this, &TroubleDesk::retryWanted);
        connect(m_page, &TroublePage::saveWanted, this, &TroubleDesk::askWhere);
        m_page->show();
        m_page->raise();
        m_page->setFocus(Qt::OtherFocusReason);
    }
    m_page->setTrouble(error.code);
}

void TroubleDesk::clear()
{
    delete m_page;
}

void TroubleDesk::askWhere()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("A folder for the chats"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &TroubleDesk::saveTo);
    dialog->open();
}

void TroubleDesk::saveTo(const QString &folder)
{
    m_page->setSaving(true);
    m_page->showOutcome({});
    const auto saving = m_background.run(
        [file = m_parts.storeFile, folder, me = m_parts.desk.me()] { return salvage::save(file, folder, me); });
    whenDone(saving, this, [this, folder](const Result<salvage::Saved> &saved) { onSaved(saved, folder); });
}

void TroubleDesk::onSaved(const Result<salvage::Saved> &saved, const QString &folder)
{
    if (!m_page)
        return;
    m_page->setSaving(false);
    if (!saved)
        return m_page->showOutcome(errorSentence(saved.error()));
    const QString chats =
        tr("%n chat(s) saved in %1.", nullptr, saved->conversations).arg(leftToRight(QDir::toNativeSeparators(folder)));
    QStringList said{chats};
    if (!saved->isWhole)
        said << tr("Some messages could not be read.");
    if (saved->numbers == Numbers::Hidden)
        said << tr("Customers' numbers are hidden in it.");
    m_page->showOutcome(said.join(u' '));
}

} // namespace migochat
