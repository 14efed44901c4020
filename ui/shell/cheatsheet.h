#pragma once

#include "ui/shell/overlay.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace migochat {

class CommandRegistry;

/// All commands with their keys on one page, made from the registry each time it opens.
class CheatSheet final : public Overlay
{
    Q_OBJECT

public:
    CheatSheet(const Look &look, const CommandRegistry &registry, QWidget *window);

Q_SIGNALS:
    void editAsked(); ///< "Change the keys"

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    struct Section {
        QString heading{};
        QList<QWidget *> rows{};
    };
    [[nodiscard]] QList<Section> sections(const QString &wanted);
    [[nodiscard]] Section fixedSection(int part, const QString &wanted);

    const CommandRegistry &m_registry;
    QLabel *m_title;
    QLineEdit *m_filter;
    QLabel *m_hint;
    QWidget *m_list;
    QGridLayout *m_grid;
};

} // namespace migochat
