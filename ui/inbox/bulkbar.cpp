#include "ui/inbox/bulkbar.h"

#include "ui/actions/commandregistry.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

BulkBar::BulkBar(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_text(makeLabel(u"small"_s, this)),
      m_close(new IconButton(look, Icon::Close, this))
{
    setPane(this, u"bg"_s);
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(14, 2, 8, 2);
    row->setSpacing(2);
    row->addWidget(m_text, 1);
    for (const auto &[act, icon] :
         {std::pair{Act::Assign, Icon::Person}, std::pair{Act::Tag, Icon::Tag}, std::pair{Act::Snooze, Icon::Clock},
          std::pair{Act::Done, Icon::Check}, std::pair{Act::Export, Icon::Download}}) {
        auto *button = new IconButton(look, icon, this);
        connect(button, &QToolButton::clicked, this,
                [this, act = act] { Q_EMIT asked(act == Act::Done && m_closed ? Act::Reopen : act); });
        row->addWidget(button);
        m_buttons.append(button);
    }
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &BulkBar::dismissed);
    retranslate();
}

void BulkBar::setCount(int count, bool closed)
{
    m_count = count;
    m_closed = closed;
    retranslate();
}

void BulkBar::setLive(bool live)
{
    m_live = live;
    retranslate();
}

QPoint BulkBar::placeOf(Act act) const
{
    const QWidget *button = m_buttons.at(static_cast<qsizetype>(act == Act::Reopen ? Act::Done : act));
    return button->mapToGlobal(button->rect().bottomLeft());
}

void BulkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkBar::retranslate()
{
    m_text->setText(tr("%n marked", nullptr, m_count));
    setAccessibleName(m_text->text());
    m_buttons.at(0)->setName(tr("Assign"));
    m_buttons.at(1)->setName(tr("Tag"));
    m_buttons.at(2)->setName(tr("Snooze"));
    m_buttons.at(3)->setName(m_closed ? tr("Open again") : tr("Done"));
    m_buttons.at(3)->setGlyph(m_closed ? Icon::Undo : Icon::Check);
    m_buttons.at(4)->setName(tr("Save as a file"));
    m_close->setName(tr("Mark none"));
    for (IconButton *button : std::as_const(m_buttons)) {
        button->setEnabled(m_live);
        if (!m_live)
            button->setToolTip(button->accessibleName() + u'\n' + CommandRegistry::tr("The agent is stopped."));
    }
}

} // namespace migochat
