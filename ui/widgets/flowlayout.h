#pragma once

#include <QLayout>
#include <QList>

namespace migochat {

/// Puts items side by side from the leading edge and breaks lines like text.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// Columns: as many as fit, all as wide as each other, up to the far edge; what stands in a line is as high.
    enum class Fill { None, Columns };

    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void setFill(Fill fill) { m_fill = fill; }

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

    void clear(); ///< deletes the widgets too

private:
    enum class Pass { Measure, Place };
    int run(const QRect &rect, Pass pass) const;
    int runColumns(const QRect &rect, Pass pass) const;
    void place(const QRect &rect, QLayoutItem *item, const QRect &at) const;

    Fill m_fill = Fill::None;
    QList<QLayoutItem *> m_items;
};

} // namespace migochat
