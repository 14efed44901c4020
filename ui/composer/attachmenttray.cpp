#include "ui/composer/attachmenttray.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using What = UploadVerdict::What;
using Reason = UploadVerdict::Reason;

namespace {

constexpr int kCardHeight = 64;
constexpr int kCardWidth = 236;
constexpr int kPreview = 48;

Icon iconOf(const QString &kind)
{
    return kind == "image"_L1                         ? Icon::Image
           : kind == "video"_L1                       ? Icon::Video
           : kind == "voice"_L1 || kind == "audio"_L1 ? Icon::Microphone
                                                      : Icon::Document;
}

Token tokenOf(const WaitingFile &file)
{
    if (file.state == WaitingFile::State::Failed || file.state == WaitingFile::State::Gone ||
        (file.state == WaitingFile::State::Ready && !file.maySend()))
        return Token::Bad;
    const bool isRemarkable = file.hasChanged || file.verdict.what != What::Ok;
    return file.state == WaitingFile::State::Ready && isRemarkable ? Token::Warn : Token::Muted;
}

/// Cut out of the middle, in the screen's own pixels.
QPixmap squareOf(const QImage &image, qreal ratio)
{
    const int side = int(kPreview * ratio);
    const QImage covering = image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap pixmap =
        QPixmap::fromImage(covering.copy((covering.width() - side) / 2, (covering.height() - side) / 2, side, side));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

AttachmentTray::AttachmentTray(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_area(new QScrollArea(this)), m_row(new QWidget), m_cards(new QHBoxLayout(m_row))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    setPane(m_row, u"plain"_s);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(8);
    m_area->setWidget(m_row);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(kCardHeight + 12);
    hide();
}

void AttachmentTray::show(const QList<WaitingFile> &files, const QList<Card> &products)
{
    m_files = files;
    m_products = products;
    refresh();
}

QString AttachmentTray::sizeText(qint64 bytes) const
{
    if (bytes < 1'000'000)
        return tr("%1 KB").arg(m_look.format.number(qMax<qint64>(1, bytes / 1000)));
    return tr("%1 MB").arg(m_look.format.number(qint64(std::llround(double(bytes) / 1e6))));
}

QString AttachmentTray::verdictText(const WaitingFile &file) const
{
    if (file.state == WaitingFile::State::Resting || file.state == WaitingFile::State::Reading)
        return tr("reading…");
    if (file.state == WaitingFile::State::Gone)
        return tr("not there any more");
    if (file.state == WaitingFile::State::Preparing)
        return tr("getting ready…");
    if (file.state == WaitingFile::State::Failed)
        return tr("cannot be read");
    QString size = sizeText(file.facts.bytes);
    if (file.hasChanged)
        size = tr("%1 · changed since").arg(size);
    switch (file.verdict.what) {
    case What::Ok:
        return file.facts.kind == "voice"_L1 && !file.verdict.playsAsVoice ? tr("%1 · long: plays as a file").arg(size)
                                                                           : size;
    case What::Convert:
        return tr("%1 · becomes %2").arg(size, file.verdict.targetType.section(u'/', 1).toUpper());
    case What::Shrink:
        return tr("%1 · is made smaller").arg(size);
    case What::Refuse:
        break;
    }
    if (file.verdict.reason == Reason::TooLarge)
        return tr("%1, at most %2 here").arg(size, sizeText(file.verdict.maxBytes));
    return file.verdict.reason == Reason::Empty ? tr("the file is empty") : tr("not taken by this channel");
}

QWidget *AttachmentTray::fileCard(const WaitingFile &file)
{
    auto *card = new QWidget(m_row);
    setPane(card, u"card"_s);
    card->setFixedSize(kCardWidth, kCardHeight);
    auto *row = new Mirrored<QHBoxLayout>(card);
    row->setContentsMargins(8, 6, 4, 6);
    row->setSpacing(8);
    if (file.preview.isNull()) {
        auto *glyph = new Glyph(m_look, iconOf(file.facts.kind), 24, card);
        glyph->setGlyph(iconOf(file.facts.kind), Token::Muted);
        row->addWidget(glyph);
    } else {
        auto *picture = new QLabel(card);
        picture->setPixmap(squareOf(file.preview, devicePixelRatioF()));
        row->addWidget(picture);
    }
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto *name = new ElidedLabel(m_look, {.font = FontRole::BodyBold}, card);
    name->setText(isolated(file.name));
    auto *verdict = new ElidedLabel(m_look, {.font = FontRole::Small, .token = tokenOf(file)}, card);
    verdict->setText(verdictText(file));
    lines->addWidget(name);
    lines->addWidget(verdict);
    row->addLayout(lines, 1);
    card->setAccessibleName(file.name + u": "_s + verdictText(file));
    const qint64 serial = file.serial;
    if (file.state == WaitingFile::State::Ready && !file.maySend() && file.verdict.otherKind == "document"_L1) {
        auto *other = new IconButton(m_look, Icon::Document, card);
        other->setName(tr("Send as a document"));
        connect(other, &QToolButton::clicked, this, [this, serial] { Q_EMIT asDocumentAsked(serial); });
        row->addWidget(other);
    }
    auto *remove = new IconButton(m_look, Icon::Close, card);
    remove->setName(tr("Take out %1").arg(file.name));
    remove->setEnabled(file.state != WaitingFile::State::Preparing);
    connect(remove, &QToolButton::clicked, this, [this, serial] { Q_EMIT removeAsked(serial); });
    row->addWidget(remove);
    return card;
}

QWidget *AttachmentTray::productCard(const Card &product, int index)
{
    auto *card = new QWidget(m_row);
    setPane(card, u"card"_s);
    card->setFixedSize(kCardWidth, kCardHeight);
    auto *row = new Mirrored<QHBoxLayout>(card);
    row->setContentsMargins(8, 6, 4, 6);
    auto *glyph = new Glyph(m_look, Icon::Bag, 24, card);
    glyph->setGlyph(Icon::Bag, Token::Accent);
    row->addWidget(glyph);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto *name = new ElidedLabel(m_look, {.font = FontRole::BodyBold}, card);
    name->setText(product.title);
    auto *price = new ElidedLabel(m_look, {.font = FontRole::Small, .token = Token::Muted}, card);
    price->setText(product.subtitle);
    lines->addWidget(name);
    lines->addWidget(price);
    row->addLayout(lines, 1);
    card->setAccessibleName(tr("Product card: %1").arg(product.title));
    auto *remove = new IconButton(m_look, Icon::Close, card);
    remove->setName(tr("Take out %1").arg(product.title));
    connect(remove, &QToolButton::clicked, this, [this, index] { Q_EMIT productRemoveAsked(index); });
    row->addWidget(remove);
    return card;
}

void AttachmentTray::refresh()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its own button may be asking
        }
        delete item;
    }
    for (const WaitingFile &file : std::as_const(m_files))
        m_cards->addWidget(fileCard(file));
    for (int i = 0; i < m_products.size(); ++i)
        m_cards->addWidget(productCard(m_products.at(i), i));
    m_cards->addStretch(1);
    setVisible(!m_files.isEmpty() || !m_products.isEmpty());
}

void AttachmentTray::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace migochat
