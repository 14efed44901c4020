#include "ui/customer/mediagrid.h"

#include "app/domain/clock.h"
#include "ui/customer/customersection.h"
#include "ui/inbox/parts/kindicon.h"
#include "ui/media/pictures.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/paint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPainterPath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCell = 76;

class Cell final : public QAbstractButton
{
public:
    Cell(const Look &look, Pictures &pictures, const Attachment &file, QWidget *parent)
        : QAbstractButton(parent), m_look(look), m_pictures(pictures), m_file(file),
          m_kind(fromText<MessageKind>(file.kind).value_or(MessageKind::Document))
    {
        setFixedSize(kCell, kCell);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        connect(&pictures, &Pictures::ready, this, [this](const QString &path) {
            if (path == picturePath())
                update();
        });
    }

    [[nodiscard]] bool isPicture() const
    {
        return (m_kind == MessageKind::Image || m_kind == MessageKind::Sticker) && !m_file.localPath.isEmpty();
    }

    [[nodiscard]] QString words() const
    {
        const QString name = withoutBidiControls(m_file.fileName);
        return name.isEmpty() ? labels::kind(m_kind) : labels::kind(m_kind) + u": "_s + isolated(name);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath clip;
        clip.addRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
        painter.fillPath(clip, m_look.theme.color(Token::Track));
        painter.setClipPath(clip);
        const QPixmap preview = m_pictures.preview(picturePath(), size(), devicePixelRatioF());
        if (!preview.isNull())
            painter.drawPixmap(rect(), preview);
        else
            paintName(painter);
        painter.resetTransform();
        painter.setClipping(false);
        if (hasFocus())
            paintFocusRing(painter, rect(), m_look.theme.color(Token::Accent), 7);
    }

private:
    void paintName(QPainter &painter) const
    {
        painter.scale(m_look.theme.scale(), m_look.theme.scale());
        m_look.icons.paint(painter, kindIcon(m_kind), Token::Muted, QRect((kCell - 24) / 2, 16, 24, 24));
        paintLine(painter, QRect(6, 44, kCell - 12, 20),
                  {.text = m_file.fileName.isEmpty() ? labels::kind(m_kind) : withoutBidiControls(m_file.fileName),
                   .font = m_look.theme.font(FontRole::Small),
                   .color = m_look.theme.color(Token::Muted),
                   .alignment = Qt::AlignHCenter});
    }

    [[nodiscard]] QString picturePath() const
    {
        if (!m_file.thumbnailPath.isEmpty())
            return m_file.thumbnailPath;
        return isPicture() ? m_file.localPath : QString();
    }

    const Look m_look;
    Pictures &m_pictures;
    const Attachment m_file;
    const MessageKind m_kind;
};

} // namespace

MediaGrid::MediaGrid(const Look &look, Pictures &pictures, QWidget *parent)
    : QWidget(parent), m_look(look), m_pictures(pictures)
{
    new FlowLayout(4, this);
}

void MediaGrid::setFiles(const QList<customerpage::File> &files)
{
    auto *flow = static_cast<FlowLayout *>(layout());
    flow->clear();
    for (const customerpage::File &file : files) {
        auto *cell = new Cell(m_look, m_pictures, file.attachment, this);
        const QString name = cell->words() + u", "_s + m_look.format.listTime(file.at, m_look.clock.now());
        cell->setProperty(kOnlyReads, true);
        cell->setAccessibleName(name);
        cell->setToolTip(name);
        connect(cell, &QAbstractButton::clicked, this, [this, file, shows = cell->isPicture()] {
            if (shows)
                Q_EMIT pictureChosen(file.attachment.localPath);
            else
                Q_EMIT chosen(file.conversation.value(), file.place());
        });
        flow->addWidget(cell);
    }
}

} // namespace migochat
