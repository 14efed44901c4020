#pragma once

#include "app/domain/messagecontent.h"
#include "ui/composer/waitingfile.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;

namespace migochat {

/// What goes along with the text: files with the channel's verdict on each, before a byte is uploaded, and product cards.
/// Each can be taken out; a file that is refused as what it is can go as a document.
class AttachmentTray final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentTray(const Look &look, QWidget *parent = nullptr);

    void show(const QList<WaitingFile> &files, const QList<Card> &products);

Q_SIGNALS:
    void removeAsked(qint64 serial);
    void productRemoveAsked(int index);
    void asDocumentAsked(qint64 serial);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QWidget *fileCard(const WaitingFile &file);
    QWidget *productCard(const Card &product, int index);
    [[nodiscard]] QString verdictText(const WaitingFile &file) const;
    [[nodiscard]] QString sizeText(qint64 bytes) const;

    const Look m_look;
    QList<WaitingFile> m_files;
    QList<Card> m_products;
    QScrollArea *m_area;
    QWidget *m_row;
    QHBoxLayout *m_cards;
};

} // namespace migochat
