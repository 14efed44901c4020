#pragma once

#include "tests/ui/samplelook.h"
#include "ui/customer/customerpanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <memory>

namespace migochat {

/// A test of the customer's panel: the panel on screen, what is shown in it, and what a person wished of it.
class PanelTest : public QObject
{
protected:
    /// Anew, with m_card and m_extras; false when its window does not come up.
    [[nodiscard]] bool showPanel()
    {
        m_panel = std::make_unique<CustomerPanel>(m_sample.look);
        m_panel->resize(320, 900);
        m_panel->setCard(m_card);
        m_extras.contact = m_card.id;
        m_panel->setExtras(m_extras);
        m_panel->show();
        m_panel->activateWindow();
        m_wishes.clear();
        connect(m_panel.get(), &CustomerPanel::wished, this, [this](const CustomerWish &wish) { m_wishes << wish; });
        return QTest::qWaitForWindowActive(m_panel.get());
    }

    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return m_panel->findChild<QAbstractButton *>(name);
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return m_panel->findChild<QLineEdit *>(name); }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) {
            QString plain = label->text();
            plain.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
            return label->isVisible() && plain.contains(text);
        });
    }

    SampleLook m_sample;
    std::unique_ptr<CustomerPanel> m_panel;
    CustomerCard m_card;
    CustomerExtras m_extras;
    QList<CustomerWish> m_wishes;
};

} // namespace migochat
