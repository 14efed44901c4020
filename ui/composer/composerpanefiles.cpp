// Files and products beside the text; composerpane.cpp holds the rest.

#include "ui/composer/attachmenttray.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"

#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace migochat {

void ComposerPane::connectWaiting()
{
    connect(&m_waiting, &WaitingThings::changed, this, [this](ConversationId changed) {
        if (changed == conversation())
            refreshWaiting();
        Q_EMIT unsentChanged(changed);
    });
    connect(m_tray, &AttachmentTray::removeAsked, &m_waiting, &WaitingThings::remove);
    connect(m_tray, &AttachmentTray::productRemoveAsked, this,
            [this](int index) { m_waiting.removeProduct(conversation(), index); });
    connect(m_tray, &AttachmentTray::asDocumentAsked, this,
            [this](qint64 serial) { m_waiting.sendAsDocument(serial, channel()); });
    connect(m_composer->edit(), &ComposerEdit::filesOffered, this,
            [this](const QMimeData *offered) { takeOffered(*offered); });
}

void ComposerPane::refreshWaiting()
{
    m_waiting.wake(conversation());
    const bool shown = m_composer->mode() == Composer::Mode::Reply;
    const QList<WaitingFile> files = shown ? m_waiting.files(conversation()) : QList<WaitingFile>();
    const QList<Card> products = shown ? m_waiting.products(conversation()) : QList<Card>();
    m_tray->show(files, products);
    m_composer->setMore({!files.isEmpty() || !products.isEmpty(), m_waiting.obstacle(conversation())});
}

void ComposerPane::addFile(const QString &path, const QString &name)
{
    m_waiting.addFile(conversation(), {.path = path, .name = name});
}

void ComposerPane::addProduct(const Card &product)
{
    m_waiting.addProduct(conversation(), product);
}

void ComposerPane::takeOffered(const QMimeData &offered)
{
    if (const QString why = m_composer->obstacle(ComposerBar::Tool::Attach); !why.isEmpty())
        return m_composer->showProblem(why);
    const QList<QUrl> urls = offered.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            addFile(url.toLocalFile());
    }
    if (urls.isEmpty() && offered.hasImage())
        Q_EMIT pictureOffered(qvariant_cast<QImage>(offered.imageData()));
}

} // namespace migochat
